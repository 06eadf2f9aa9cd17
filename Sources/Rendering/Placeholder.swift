// First files of Rendering follow.
