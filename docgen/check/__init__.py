"""Floor 5: the rules, their registry and the engine that runs them."""
