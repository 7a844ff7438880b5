"""Stories: transcripts that a communicator can proofread, and the stage that plays them."""
