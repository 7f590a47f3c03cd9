"""Floor 6: Markdown fragments come in, block trees with origins go out."""
