"""Microsoft Teams, played on this machine: what the bot answers to, and what the page calls.

client        ``TeamsClient``: builds the parts below and gives them their routes
residents     the people who can chat, and how they are named
activities    what Teams sends to a bot, as JSON (pure)
acts          what a person does in the chat, and what becomes of it
answers       what Teams makes of a bot's answer to a click (pure)
conversation  one person's chat: messages and their order (pure)
chats         everybody's chats: kept in a folder, announced to whoever listens
announcements server-sent events
delivery      the way to the bot
connector     the routes that the bot answers to
chat          the routes that the page calls
pages         the page's own files
door          who may knock: this machine and this page only
"""
