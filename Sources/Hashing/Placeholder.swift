// First files of Hashing follow.
