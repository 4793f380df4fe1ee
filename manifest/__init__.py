"""What Teams and Azure need to host the bot: empty until sign-in is complete, for nothing can be hosted before."""
