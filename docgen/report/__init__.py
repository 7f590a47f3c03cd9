"""Floor 4: diagnostics come in, text, JSON, SARIF or CI annotations go out."""
