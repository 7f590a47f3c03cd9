"""Floor 5: a checked spec and templates come in, Markdown fragments with origins go out."""
