"""What English speakers cancel, decline and move that is no meeting."""

from bot.languages.lists import phrases

OTHER_THINGS = phrases(
    """
    apology | apologies | thanks | condolences | congratulations | compliment | friend request |
    connection request | access request | leave request | vacation request | time off request | expense | expenses |
    excuse | excuses | fan | ac | air conditioning | heater | sound | bass | screen | ringer | speaker | speakers |
    location | place | venue | stay | check out date | check-in date | wake-up call | wake-up calls | wake up call |
    wake up calls | end time | attendees | guest list | organizer | title | payee | invoice | invoices | claim |
    claims | lesson plan | seat | seats | cruise | prescription | prescriptions | alarm | alarms | timer | timers |
    reminder | reminders | flight | flights | order | orders | subscription | subscriptions | membership |
    memberships | card | cards | credit card | debit card | account | accounts | policy | insurance | payment |
    payments | transaction | transactions | transfer | transfers | purchase | purchases | check | checks | cheque |
    cheques | reservation | reservations | table | hotel | room | rooms | ticket | tickets | train | trains | bus |
    uber | lyft | taxi | cab | ride | rental | car | cars | delivery | package | parcel | pizza | food | song |
    songs | track | tracks | music | album | playlist | playlists | playback | video | videos | episode | episodes |
    podcast | podcasts | ad | ads | email | emails | e-mail | mail | mails | message | messages | text | texts |
    draft | drafts | note | notes | list | lists | shopping list | grocery list | todo | todos | to do | to-do |
    to dos | to do list | to-do list | task | tasks | chore | chores | file | files | folder | folders | document |
    documents | photo | photos | picture | pictures | image | images | contact | contacts | number | numbers |
    phone number | password | pin | address | app | apps | application | process | processes | request to |
    download | update to | offer | offers | job offer | loan | mortgage | refund | bill | bills | fee | fees |
    charge | charges | debit | direct debit | direct debits | standing order | standing orders | deal | contract |
    lease | service | trial | plan | gym membership | netflix | spotify | cable | internet | phone | phone call |
    incoming call | volume | brightness | light | lights | thermostat | temperature | heating | tv | channel |
    station | radio | language | name | accent | voice | settings | setting | mode | speed | tire | tires | oil |
    destination | route | navigation | directions | stop | waypoint | terms | cookies | conditions | risk |
    pull request | pr | merge request | merge | commit | branch | issue | bug | deployment | build | release |
    price | prices | stock | stocks | shares | money | funds | dollars | euros | pounds | apartment | house |
    furniture | couch | desk | chair | box | boxes | subject | paragraph | line | word | words | row | column |
    cell | slide | slides | answer | question | conversation | chat | dialog | dialogue | thread | query | search |
    command | action | input | operation | previous | everything else | noise | history | cache | data | log |
    logs | memory | speech | voice mail | voicemail | voicemails | dnd | visa | passport | bet | bets | trash |
    garbage | dishes | laundry | life | world | mind | heart | feelings | responsibility | blame | truth | reality |
    fate | jesus | sales | revenue | profit | profits | economy | market | vote | votes | proposal to | luggage |
    bags | roaming | overdraft | limit | credit limit | statement | statements | apple pay | google pay | paypal |
    checkout | check-out | check out | cart | basket | item in | items in | newsletter | newsletters |
    notification | notifications | report | reports | theme | wallpaper | weather | ringtone | font | color | colour
    """
)

ELSEWHERE = phrases(
    """
    account | alexa | amazon | bank account | basket | cart | checking | computer | contacts | drive | email |
    folder | group chat | inbox | laptop | list | lists | my contacts | order | outlook inbox | phone | playlist |
    queue | reminders | savings | shopping list | spotify | trash
    """
)
