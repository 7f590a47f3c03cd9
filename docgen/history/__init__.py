"""Floor 4: what a spec said in earlier commits."""
