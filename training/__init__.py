"""Recipe of the built-in starter model: from sentence pairs to an Argos package."""
