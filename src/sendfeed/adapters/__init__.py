"""Everything that touches the world: seed folder, store, output folder, templates, clock, locks."""
