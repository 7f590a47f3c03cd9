"""Floor 6: a block tree and a brand come in, the bytes of a Word file go out."""
