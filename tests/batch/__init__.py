"""Archives: planned, killed, resumed."""
