"""Floor 3: the typed spec. A positioned tree comes in, frozen models and diagnostics go out."""
