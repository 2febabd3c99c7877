"""German drafts of realistic kind in the formats that are no plain text, written by libraries other than ours."""
