"""HTML documents as trees: what they say of themselves, which part is the article, and what their elements mean."""
