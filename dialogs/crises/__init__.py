"""Crisis mode, readiness for it, and a hand-over to the communications unit without one."""
