// First files of LaoText follow.
