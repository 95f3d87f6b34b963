namespace WegoBot.Understanding;

/// <summary>The groups of words that the lists of distress share. How to write a line: <see cref="Phrasebook{T}"/>.</summary>
internal static class DistressWords
{
    public const string Groups = """
        @he = той|него|го|мъж|мъжа|мъжът|мъже|съпруг*|приятел|приятеля|приятелят|гадже|гаджето|половинк*|партньор*|бивш|бившия|
          бившият|баща|баща_ми|татко|тате|свекър|свекърът|свекърва|брат|брат_ми|пастрок*|любовник*|зет|синът_ми|husband|hubby|
          boyfriend|bf|partner|ex|he|him|his|hes|my_man|dad|father|stepdad|stepfather|fiance|spouse|brother
        @me = ме|ма|мен|мене|ми|ни|нас|me|us|my
        @child = дете|детето|детенце*|деца|децата|дечица*|син|сина|синът|синче*|дъщер*|щерк*|бебе*|момиче|момичето|момиченце*|
          момче|момчето|момченце*|малкия|малкият|малката|внуч*|внук*|хлапе*|child|childs|children|childrens|kid|kids|son|sons|
          daughter*|baby|babys|babies|toddler*|little_one|little_girl|little_boy|my_girl|my_boy
        @hit = налага|налагал|задуши|задушава*|задушаваше|разтърс*|друса|дърпа|влачи|влече|drag|drags|dragged|dragging|burn|
          burns|burned|burnt|burning|бие|бия_ме|бият|биеше|биел|била_бита|бита_съм|яде_бой|ядох_бой|ям_бой|на_бой|от_бой|побой|
          боят|наби|наби_ме|набива|набил|преби|пребива|пребил|пребие|пребита|набие|удря|удряше|удрял|удари|ударил|удариха|
          ударът|удря_ме|шамар|шамари|шамаросва*|зашлев*|рита|риташе|ритна|ритал|ритник*|души|душеше|душил|удуши|удушава*|
          удуши_ме|блъска|блъскаше|блъсна|блъснал|скубе|скуби|скубеше|дърпа_за_косата|налита|налита_на_бой|посяга|посегна|
          посегнал|насилва*|насили|изнасил*|малтретира*|тормози|тормозеше|измъчва*|мъчи|юмру*|наранява*|нарани|hit|hits|hitting|
          beat|beats|beating|beaten|punch*|slap*|kick|kicks|kicked|kicking|choke*|choking|strangl*|shoves|shoved|shoving|pushes|
          pushed|hurts|hurt|hurting|attack*|assault*|abus*|rape*|raping|grabbed|batter*|violent|bruis*|molest*|smack*
        @kill = убие|убие_ме|убия|убива|убиват|убият|убил|утрепе|утрепва|заколи|заколе|закола|заколя|застреля|пречука|очисти|
          ликвидира|погуби|кълца|kill|kills|killed|killing|murder*|stab|stabs|stabbed|shoot|shoots
        @threat = заплаш*|заканва*|закани|заплах*|плаши|threat*|scares|scaring|terrori*|blackmail*|изнудва*|шантаж*
        @weapon = нож|ножа|ножът|ножове|пистолет*|пушка*|оръжи*|брадва*|тояга|чук|бензин|сопа|бухалка*|knife|gun|weapon|pistol|
          rifle|axe|hammer|bat
        @home = вкъщи|вкащи|къщи|къщата|дома|дом|вън|навън|излиз*|излез*|изляза|врата|вратата|ключ*|апартамента|стаята|телефон*|
          house|home|out|outside|door|room|key*|phone|leave
        @want = искам|иска_ми_се|исках|мисля|мисля_да|мечтая|ще|смятам|планирам|решила|решила_съм|ще_ми_се|идва_ми|по_добре|
          want|wanna|gonna|going|thinking|plan*|wish|think|feel_like|might|will|ill
        """;

    public const string SelfHarm = """
        # ending her life
        самоуби*|самоубй*|suicid*|unalive
        убия|убивам|убила|утрепя|затрия се|себе_си -него|децата|времето
        обеся|обесвам|обесила|удавя|отровя|тровя|гръмна|хвърля_се|простре*_се се|ме
        хвърля|хвърлям|скоча|скачам прозорец*|прозореца|балкон*|терас*|мост*|етаж*|покрив*|влак*|метро*|блока|window|bridge|
          roof|balcony
        хвърля|метна се под влака|влак|кола|колата|метрото
        jump bridge|window|roof|balcony|off_the|in_front_of
        нескам|неискам|нещам да_живея|живея|живот|да_се_събудя|да_съм_жива -тук|там|с_него|така
        мисля|решила|реших|искам|ще|готова да_сложа_край|слагам_край|сложа_край -връзка*|брак*|договор*|с_него
        намерих|имам|купих|взех|приготвих|found|bought|have|got въже|въжето|rope|примка|noose -катерене|климб*|простор*|дрехи|
          washing|climb*
        прощалн*|goodbye|farewell|предсмъртн* писмо|писма|бележка|letter*|note -работа|колег*
        better|best if_i_am_not|if_im_not|if_i_was_not|if_i_wasnt|without_me|if_i_disappear|if_i_was_gone
        искам|ми_се|мечтая|исках|моля_се|по_добре|щеше|ще_ми_се|мисля|чакам|готова да_умра|да_умирам|умира|умирай|да_съм_мъртва|
          да_мра|смърт|смъртта
        ми_се_умира|умира_ми_се|умре_ми_се|ми_се_мре|да_се_мре
        не искам|ми_се|мога|желая|ща|мога_повече да_живея|живее|живея|да_съм_жива|да_живеем|живота|живот -тук|там|тука|града|
          родителите|него|така|свекърва|квартир*|заедно
        не искам да_се_събуд*|да_се_събуж*|събудя|събуждам|съм_жива|съществувам|да_ме_има|бъда_тук_вече
        няма|нямам|губя|загубих|безсмислен*|безмислен*|за_какво|защо|без смисъл|смисъла|надежда|живея|живот* да_живея|живот*|
          живея|продължавам|нищо -нужда|работа
        животът|живота|живот безсмислен*|безмислен*|непоносим*|без_смисъл|няма_смисъл|не_струва|ми_омръзна|ми_писна|
          не_е_живот -преди
        не_виждам|няма|нямам|не_намирам за_какво|смисъл|изход|причина да_живея|да_продължавам|живота|от_всичко|от_този_ад|
          друг_изход -работа
        не_виждам|не_намирам изход|смисъл|надежда|светлина
        край живот*|живота_си|на_всичко|на_мъките|на_страдани* слож*|туря|слагам|сложа|сложим|приключ*
        свърш*|приключ*|отърв* с_живота|със_себе_си|с_всичко|живота_си|от_живота
        по_добре|подобре|светът|всички да_ме_няма|без_мен|ако_умра|да_умра|мъртва|да_изчезна|да_не_бях|да_не_съм|
          да_не_съществувам
        искам|исках|ми_се да_ме_няма|да_изчезна|да_заспя_завинаги|да_заспя|изчезна|изчезвам -чат*|профил* -отпуск*|почивка
        заспя|спя|заспивам завинаги|не_се_събуд*|не_се_събуж*|никога_повече
        писна|омръзна|уморена|уморих|изморих|изморена|нямам_сили|няма_сили|не_издържам живея|живот|живота|живее|да_живея|
          да_съществувам -тук|там
        нямам_сили|няма_сили|свършиха_силите|нямам_повече_сили|не_мога_да_издържа|не_мога_да_търпя|не_издържам -работа|учене|
          смени
        не_издържам|не_мога|нямам_сили повече|вече -работа|учене|смени|шеф*|жега*|шум*|спам|чакам|чакане|студ*
        # hurting herself
        режа|нарежа|порежа|прережа|нараня|наранявам|нараних|нарязах|изгоря|горя|удрям се|си|вени|вените|китк*|ръце|ръцете|
          себе_си -ножица|хартия|коса*|готв*|нокти*|хляб|лук|салата|торта
        прережа|срежа|прерязвам|режа вени|вените|вена|китк*
        изпия|изпих|глътна|глътнах|нагълтам|нагълтах|нагълта|взема|взех|изпила|пия хапчета*|таблетк*|приспивател*|
          лекарства* всички*|много|цяла|кутия*|опаковк*|шепа|наведнъж|за_да_умра|да_се_отровя|колкото_имам|куп
        нагълтам|нагълтах|нагълтала хапчета*|таблетк*|лекарств*|приспивател*
        # the same in English
        kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|drown|poison|burn|end|off|shoot myself|my_self
        want|wanna|wish|rather|ready|going|feel_like|hope|hoping|prefer|pray|better to_die|die|i_was_dead|i_were_dead|dead|
          be_dead|to_be_dead|death -laughing|batter*
        end|ending|take|taking|finish my_life|my_own_life|it_all|everything_tonight|my_misery|my_suffering
        dont|no_longer|do_not|not|cant want|wish|feel|have|see|bear|find|to to_live|live_anymore|to_be_here|be_alive|wake_up|
          to_exist|living|reason_to_live|be_here_anymore|live_any_more|point_in_living|go_on_living|to_be_alive|
          be_around_anymore|on_living -here|with_my
        no|nothing|any|without|lost|isnt|not reason|point|left|hope|worth to_live|living|in_living|to_live_for|left_to_live|
          live_for|going_on|to_go_on|alive|in_going_on
        cant|cannot|can_not|dont_want_to go_on|carry_on|keep_going|take_it|do_this|cope|bear_this|bear_it anymore|any_more|
          any_longer|longer|much_longer|like_this
        cant_go_on|cannot_go_on|cant_carry_on|tired_of_living|tired_of_life|done_with_life|give_up_on_life|sick_of_living|
          life_is_not_worth|life_isnt_worth|hate_being_alive|i_hate_my_life|better_off_dead|better_off_without_me|
          better_without_me|never_wake_up|not_wake_up|sleep_forever|disappear_forever|end_it_all|end_it_tonight|self_harm*|
          selfharm*|slit_my|cut_my_wrist*|want_to_disappear|wish_i_was_never_born|wish_i_were_never_born|not_be_here|
          be_gone_forever|nobody_would_miss_me
        swallow*|took|taken|take|overdos*|od pills|tablets|sleeping_pills|all_my_medic*|on_pills
        overdose|overdosing|overdosed
        """;

    public const string Child = """
        # he, or somebody, hurts, threatens or takes a child
        @child @hit|посяга|посяга_на|вдига_ръка|крещи_и_бие|заключва|заключи|хвърля|хвърли|друса|shake|shakes|shaking|shook|
          locks|locked|throws|starv* ~5 -детегледачк*|футбол*|тренировк*|мач*|градина|кръг|пада|колело
        @child @threat|@kill ~6
        @child @weapon ~8
        @child пипа|опипва*|опипа|докосва|докосва_я|блудства*|гали_по|разсъблича|съблича|голи|голи_снимки|touch*|touches|
          inappropriately|undress*|naked|grooming ~5
        @child вземе|вземат|взема|взе|взел|отвлеч*|отвлича|отведе|отвежда|открадне|открадна|грабне|грабна|отнеме|отнема|скри|
          крие|задържа|изведе|заведе @he|ще|иска|заплаш*|не_ги_връща|не_го_връща|не_я_връща|не_ми_ги|чужбина|
          границ* ~6 -градин*|детска_градина|ясла*|отпуск*|храна|училище*|рожден*|море*
        @child не_връща|няма_да_върне|не_ми_го|не_ми_я|не_ми_ги|не_го_връща|не_ги_връща|не_я_връща|не_ги_дава|не_ми_дава|
          не_го_дава|не_дава|няма_да_видя|никога_повече ~6 -градина|общин*|детски_надбавки|надбавки|място
        take|takes|took|taking|taken|kidnap*|snatch*|abduct*|steal|keep|keeping|hiding|disappear* @child away|from_me|and_wont|
          wont_give|refus*|he|hes|abroad|threat*|will|away_from_me ~6 -pictur*|photo*|care|place -nursery|kindergarten|leave|off
        @child kidnap*|abduct*|snatched|missing|run_away_with|wont_give_back|not_safe|unsafe|in_danger|not_giving_back|
          wont_return|wont_bring
        @child опасност|не_е_в_безопасност|не_са_в_безопасност|застрашен*|в_беда|пострада*|кърви|в_безсъзнание|не_диша|danger|
          unsafe|not_safe|bleeding|unconscious|not_breathing ~5 -няма
        страх|страхувам|боя_се|уплашена|ужас|притеснявам|тревожа|scared|afraid|worried|frightened|terrified|fear @child @he|
          за_детето|за_децата|за_живота|за_дъщеря|за_сина|for_my|for_the|for_our ~6 -градина|училище|изпит*|грип*|болн*|тъмно*|
          зъболекар*|ваксин*|настин*|адаптаци*|school|dark|flu|exam*|dentist|nursery|kindergarten|dog|dogs
        @child страхуват|се_страхува|страх_го|страх_ги|страх_я|треперят|трепери|плаче|плачат|крие|крият|крият_се|scared_of|
          afraid_of|terrified_of|frightened_of|hide|hiding|hides @he|баща*|татко|бие|вика|крещи|пие|пиян|прибере|прибира|влезе|
          father|dad|him|when_he ~5
        @child сам|сами|сама|само|alone|left @he|пиян*|drunk|с_него ~5 -училище|градина
        @child гледа|гледат|вижда|виждат|видя|видяха|пред|слуша|слушат|see|sees|saw|watch|watches|front_of|witness* @hit ~5
        пред|front_of @child бие|удари|удря|заплашва|beat*|hit*|threat* ~6
        @child гладн*|гладува*|храна|food|starving|hungry не_дава|не_им_дава|заключ*|не_позволява|locks|locked|wont_let|
          doesnt_let ~6
        @child|baby|babys посиня*|посинял*|unresponsive|limp|blue|unconscious|хърка_странно -очи|eyes|dress|рокля|color|colour|
          сако
        @child throw|throws|threw|thrown|thrower|метна|запрати ~5 -ball|топка|party|things
        @child отвле*|отвлеч*|отвлича|отмъкна|похити|kidnap*|abduct*
        @child реагира|посиня*|посинял*|диша|мърда|съзнание|unresponsive|blue|limp|respond*|unconscious|breath* не|посиня*|
          посинял*|син|сини|устни*|lips|not|isnt|wont|blue|unresponsive|without ~6
        @child|her|нея bed|леглото|легло|гол|гола|naked father|баща*|stepfather|пастрок*|comes|идва|лягa|ляга|night|нощем|
          нощ ~6 -искам|трябва|need
        @child направи_нещо|стори_нещо|навреди|harm|нещо_лошо|цигара|cigarette*|изгаря|пари_го|заля ~6
        @child дръпна|драпна|взе_насила|измъкна|grabbed @he|кола|колата|градина*|car|school ~8
        @child пиян|пияна|drunk кола|кара|вози|drives|driving|car ~6
        """;
}
