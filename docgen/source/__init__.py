"""Floor 2: YAML text comes in, a tree in which every key and value has its span goes out."""
