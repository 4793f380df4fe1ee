"""Bot Framework's rim: the one place that knows its SDK.

adapter        an activity arrives, a turn is made of it, its reply goes out
inbound        whether a request may be believed
keys           the keys that Bot Framework signs its tokens with
envelope       a request's body → an activity, or what is wrong with it
activities     an activity → what it means to the bot
writing        the text of a message, without markup and without the bot's name
delivery       a reply goes out, and cards change
answers        a reply → an activity, or the answer to an invoke
bridge         botbuilder's pipeline, on the connector
connector      the way out to a conversation
retries        what is tried again, and when
credential     the bot's own token for the connector
service_urls   where answers may be sent to
stopwatch      how long things take
"""
