// First files of Checks follow.
