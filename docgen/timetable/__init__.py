"""Floor 4: pure date arithmetic, and the dates of a contract and its procurement."""
