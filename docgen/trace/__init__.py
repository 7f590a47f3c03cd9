"""Floor 5: what answers what: from a demand to its requirement, criterion, clause, price and follow-up."""
