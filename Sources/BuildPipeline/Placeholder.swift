// First files of BuildPipeline follow.
