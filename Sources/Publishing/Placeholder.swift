// First files of Publishing follow.
