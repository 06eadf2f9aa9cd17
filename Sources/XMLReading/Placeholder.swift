// First files of XMLReading follow.
