namespace WegoBot.Understanding;

/// <summary>How people ask for the seven measures. How to write a line: <see cref="Phrasebook{T}"/>.</summary>
internal static class MeasureWords
{
    public const string Kindergarten = """
        детск* градин*|градинк*
        градин*|градинка|градинката|градинки дете*|мяст*|деца*|син|сина|дъщер*|бебе*|малкия|малката|малкото|място|места|запиш*|
          записва*|прием*|прием|класиране|точки ~5 -домат*|цвет*|ботаническ*|зоологическ*|картоф*|чушк*
        = градина|градината|градинка|градинката|детска|детската
        ясла|яслата|ясли|яслите|яслена|ясличка*|забавачк*|предучилищн*|детегледач*|занималн* -работя_в
        целодневна група|грижа
        kindergart*|kindergarden*|nurser*|preschool*|pre_school|daycare|day_care|childcare|child_care|creche|kinder|playgroup|
          child_minder|childminder*
        кой|къде|кого|няма_кой|няма_на_кого|няма_с_кого|където гледа|оставя|остави|оставям|да_пази|пази дете*|деца*|бебе*|
          малкия|малката|сина|дъщер* ~12 -вземе
        look_after|take_care|watch|mind my|the ~8 child*|kid*|son|daughter|baby|toddler|little_one someone|who|nobody|no_one|
          where|place|work|somebody|somewhere -hospital|ill
        place|spot|school|care for|my ~3 child|kid|son|daughter|toddler|little_one|little_boy|little_girl|three_year_old -live|
          sleep|university
        място|записа*|запиша|запишем|прием* дете*|син|сина|дъщер*|бебе*|децата|момиче*|момче* -училище|университет|курс*|жив*|
          спане|тренировк*|отбор*|лагер*|танци|школа
        """;

    public const string Housing = """
        ? жилищ* -кредит*|ипотек*|брокер*|застрахов*|санира*
        жилищ* общин*|общинск*|настан*|нужд*|искам|кандидат*|социалн*|търся|нямам|получ*|право|преференц*|подхожда
        наем*|rents|rent непосил*|висок*|скъп*|евтин*|плащам|high|expensive|cheaper|afford|pay|too_much -кола*|car|отпуск*
        общинск*_апартамент*|общинск*_квартир*|жилфонд -кредит*|ипотек*|брокер*|застрахов*
        ? квартир*|апартамент*|гарсониер*|стая|стаичка|наем|наема|под_наем|апартаментче|bedsit|flat|apartment|home|house|room|
          lodging|rent|къща|къщичка|дом|accomod* -work*|go|take|back|за_новата|за_новия|for_the_new|кредит*|ипотек*|почивк*|
          море*|хотел*
        social|council|public|municipal*|affordable|cheap|cheaper|subsid* hous*|flat|flats|apartments|homes|apartment|home|
          accommodation|rent|place_to_live
        housing|accommodation|accomodation|accomodat*|somewhere_to_live|place_to_live|place_to_stay|somewhere_to_stay|roof_over|
          place_of_my_own|place_of_our_own|where_to_live|nowhere_to_live|homeless -hotel|holiday
        where_do_we_go|where_will_we|where_can_we|where_can_i|where_do_i live|to_live|sleep_after
        къде|място|нещо|някъде|де|няма_къде|нямам_къде да_живея|да_живеем|живеене|за_живеене|да_живее|настан*|да_се_настан*|
          да_отседна
        нямам|нямаме|останах*|оставаме|без|искам|търся дом|покрив|жилище|квартира|свой_дом|подслон -животни|домашн*
        покрив над глав*
        бездомн*|подслон|настаняван*|настаня|настаните
        rent|afford|apply|need|looking|find|looking_for|want|get flat|apartment|a_room|place_to_rent|a_home|a_house|
          somewhere_cheap|house_of|housing -holiday|hotel|office -car
        """;

    public const string Leave = """
        ? отпуск|отпускт*|отпуска|отпуската|отпуски|отпуските|отпускът|отпускате -майчинств*
        отпуск* платен*|неплатен*|годишен|годишна|допълнител*|свърш*|няма|нямам|дните|дни|ден|полага*|шеф*|работодател*|още|
          служебен|извънред* -колеги*
        платен|годишен|неплатен|служебен|допълнителен отпуск*
        почивни|почивен|свободни|свободен|платени|допълнителни|неплатени|неплатен дни|ден|дена|почивка|почивни -делни|събота|
          курс* -почивен_ден_е|магазин*|храна
        ден|дни|дена почивка|почина|да_почина|почивам|отсъствам|отсъствие работа*|шеф*|платен* -море*
        отсъств*|освободя*|освободят|пуснат|пусне работа*|шеф*|работодател* дни|ден|дела|съд*|няколко
        annual|paid|unpaid|extra|additional|holiday|sick|more|take|request|compassionate|special|emergency|days_of leave -him|
          house|chat|husband|home|him|page|app|city
        leave from_work|days|entitlement|at_work|from_my_job|from_my_employer -him|house|husband
        = leave_days|days_off|time_off|paid_leave
        days_off|day_off|time_off
        vacation|holiday_leave|leave_entitlement extra|employer|boss|paid|more|days|work|give|additional|job -summer|beach
        дни|дните|ден|days дела|делата|дело|съд|съда|съдебн*|court|hearing -храна
        absent|absence|absences|отсъствам|отсъствие|отсъствия work|paid|payed|job|работа|платен*
        свободно|освободя|отсъствам|почина|свободна работа|работата дела|съд*|лекар*|доктор*|ми|трябва ~5 -място|време
        off_work|vacation_days|holiday_days|paid_holiday|paid_days|absence|days_away_from_work|days_free|free_days|
          leave_of_absence
        """;

    public const string Emergency = """
        ? фонд|фонда|фондът|фондове|спомагател*|fund|funds -пенсион*|pension|здравн*|hedge|инвест*
        помощ*|спомагател*|помощен|помощния|помощният|спешен|спешния|спешният|авариен|кризисен фонд*|пакет* -хран*|хранител*
        спешна|спешни|спешно|бърза|еднократн*|финансов*|парич*|материална|неотложна помощ|помощи|помощта|средства|подкрепа|
          подпомагане -линейка|хран*|телефон*|лекар* -веднага
        ? пари|парички|паричк*|лева|лв|стотинк*|средства|кинти|кеш|евро|money|cash|euro|euros|cent -курс*|работа|взе|взема|
          взима|краде|крие|дължи*|takes|took|steals -храна|наем*|дрехи|rent|food
        нямам|нямаме|останах*|оставаме|без|свърши*|стигат|имам|трябват|нужни|нуждая|нужда|свършиха|стига пари|парите|парички|
          средства|лев|лева|стотинка|стотинки|кинти -наем*|храна|ядене|дрехи|курс*|жилищ*|квартир*
        no|without|little|any|some|out_of|need|short|ran|run|left_with|urgent money|cash|penny|funds|financial -rent|food|takes|
          took|steals|course
        emergency|auxiliary|aid|relief|hardship|crisis|support|help|assistance fund*|package*|grant*|money|cash|aid|payment*|
          financial|pack -exit|food|clothes|training
        one_off|lump_sum|one_time|one_of|single aid|help|payment|assistance|grant|support|money
        financial|monetary help|aid|assistance|support
        избягах|напуснах|тръгнах|излязох|left|ran|came без|нищо|само_с|без_багаж|with_nothing|without_anything|with_only|
          no_things|nothing ~4 -чат
        без_нищо|с_празни_ръце|with_nothing|empty_handed
        """;

    public const string Hours = """
        гъвкав*|плаващ* работ*|време|часове|график|режим|часа|смени|час* -цен*
        гъвкав*|плаващо_работно|flexitime|flexi_time|flextime|flexi
        час*|4|четири|шест|6|часов половин|четири|4|непълен|непълно|намален|часов|вместо работ*|ден|смяна ~4 -търся|намер*|
          търговск*
        непълен|непълна|непълно|намален|намалена|съкратен работ*|ден|смяна|заетост
        вместо работ*|работа|смяна|започвам|девет|осем|седем|от час*|от|девет|осем|седем|шест|на ~5 -търся|храна|пари
        смен*|смяна|shift* нощн*|дневн*|първа|втора|сутрин*|сутрешн*|само|въртят|смяна|смен*|mornings|morning|night|nights|day|
          only|every_week|school|change|chang*|starts|early|late -пароли*|ключалк*|гума*|езика|език|професи*|gear
        нощни|нощните|нощна|night_shift*|nights работ*|смен*|смяна|не_мога|не_мога_повече|деца*|дете*|kids|child* -клуб*|
          лекарств*|аптек*
        работя|работа|започвам|почвам|ходя|work|shift|start* от|в|at|from градина*|градината|училище|дете*|детето|school|
          kindergarten|nursery отваря|отварят|затваря|opens|bring|drop|take|closes|водя ~12
        работно|работното време|времето -център*|центъра|центровете|служба*|магазин*|офис*|бюро*|общин*|банк*|аптек*|вашето|
          ви_е|библиотек*|музе*|каква|лекар*
        намалено|непълно|съкратен*|скъсен*|удобно|различно|друго|почасов*|половин|по_кратко|нормирано|по_малко работно|време|
          ден|работа|график|часове|смяна|часа|щат -отпуск* -търся|намер*
        по_малко_часове|по_малко_часа|почасова_работа|половин_работен_ден|на_половин_ден|четири_часа_на_ден|от_вкъщи_работа|
          работа_от_вкъщи|хоумофис|хоум_офис|дистанционна_работа|надомна -търся|намер*
        по_късно|по_рано|later|earlier започвам|започна|почвам|start|begin сутрин|сутринта|morning|работа*|work|смяна|shift ~3
        започвам|започна|почвам|тръгвам|тръгна|свършвам|приключвам|излизам|работя|ходя по_късно|по_рано|по_кратко|по_малко|
          без_нощни|без_смени|от_вкъщи|на_смени|друга_смяна|други_часове|по_удобни ~5 работа|работа*|смен*|часове|време|шеф*|
          дете*|градина|на_работа|час*
        смяна|смени|смените|смяната|графика|график|часове|работните_часове|дневна|сутрешна сменя|променя|промяна|променям|
          размен*|без_нощни|нощни|удобн*|друг*|по_удобен|нощна|сменят|променят|само_първа -парол*
        flexib* hour*|work*|time|schedule|shift*|job
        = flexible|flexibility
        working|work|office_hours hours|hour|schedule|shift|shifts|times flexib*|change|different|shorter|fewer|reduce*|adjust*|
          part_time|less|suit*|other|ask|later|earlier
        part_time|partime|parttime|reduced_hours|shorter_hours|fewer_hours|shorter_working|shorter_day|shorter_shifts|
          work_from_home|working_from_home|different_shift*|change_my_shift*|change_shift*|change_my_hours|change_my_working|
          no_night_shift*|day_shift*|less_hours|reduced_working|half_day_work|half_days|remote_work|work_remotely|part_timer|
          school_hours|change_my_schedule|hybrid_work -looking_for|find_a
        start|finish|leave later|earlier|late|early work|working|shift|job
        """;

    public const string InKind = """
        хран*|хранител*|ядене|продукт* пакет*|помощ*|нямам|нуждая|нужда|нужна|трябва|дава*|дават|раздава*|раздават|получа|
          получи|банка|помогнете|къде|безплатн*|осигур*|няма|нямаме|вземем|даване|ваучер*|деца*|дете* -рецепт*|котк*|куче*|
          магазин*|ресторант*|пари -отпуск*
        дрехи|дрешки|обувки|одеял*|завивк*|памперс*|пелени|адаптирано|якета|яке|легло|креватче|количка|количк*|пелен*|шампоан|
          перилен*|прах_за_пране|мебел*|дърва|въглища|печка нямам|нуждая|нужда|нужна|нужни|трябва*|трябват|дава*|дават|раздава*|
          получа|безплатн*|помогнете|помощ*|къде|осигур*|бебе*|дете*|деца*|търся|намеря|искам -купих|магазин*|модни|мода|рокля|
          пари|легла_в
        ? храна|дрехи|обувки|одеяла|памперси|пелени|продукти|хранителни_продукти|дърва|food|clothes|nappies|diapers|blankets|
          groceries|shoes|baby_formula|formula|food_bank|hot_meals|meals|toys|играчки|учебници -котк*|куче*|рецепт*|пари|cat|
          dog|money|детск*_градина
        памперс*|пелени|пеленки|nappies|diapers|nappy|diaper|дрешки -купих|bought|сменям|change
        хладилник*|fridge|refrigerator празен|празен_е|empty|няма_нищо|nothing -пералн*|лед
        завивк*|одеял*|постел*|спално_бельо|съдове|тенджер*|чарш*|хавли*|посуда|домакинск*|чинии|възглавниц*|дюшек|матрак|
          bedding|pots|pans|dishes|towels|sheets|kitchenware трябва*|трябват|нямам|няма|нужд*|нужни|need|dont_have|have_no|
          without|everything|останаха|остана -хвърля|чупи
        няма|нямат|нямам|без яке|якета|якенце|обувки|ботуши|палто|дрехи|зимни|дрешки|учебници|coat|shoes ~4
        червен* кръст|кръста
        храна_за_децата|храна_за_детето|дрехи_за_децата|дрехи_за_детето|за_ядене|какво_да_ям|какво_да_ядем|какво_да_ядат|
          гладни_сме|гладна_съм|нищо_за_ядене|нямаме_какво
        социалн* трансфер*|стоки|храна
        натура|in_kind|inkind|стоки_вместо|вещи|вещева_помощ|червен_кръст|червения_кръст|червеният_кръст|топъл_обяд|топъл_обят|
          топла_храна|хранителни_пакети|хранителен_пакет|безплатен_обяд|red_cross|food_bank*|food_parcel*|food_package*|
          foodbank*|hot_lunch*|hot_meal*|warm_meal*|second_hand_clothes|soup_kitchen
        стоки помощ*|първа_необходимост|социалн*|безплатн*|нужда|трансфер*
        social_transfer*|goods_instead|transfers_of_goods|help_with_goods|essential_goods|basic_goods
        food|clothes|clothing|nappies|diapers|blanket*|shoes|groceries|formula|milk|furniture|toiletries|coats|coat|
          household_items|goods|bedding|pram|cot|washing_powder|hygiene|school_supplies|firewood need|no|get|help|parcel*|free|
          have|where|give|given|children|kids|baby|run_out|some|without|donat*|daughter|son|can_i -cat|dog|shop|bought|recipe|
          money|restaurant|buy_new|online
        nothing_to_eat|hungry|hungry_children|something_to_eat|to_feed|feed_my -horse|cat|dog|bird*|im_dying
        """;

    public const string Training = """
        квалификаци*|преквалификаци*|преквалифиц*|квалифиц*|професионално_обучение|qualification*|requalif*|retrain*|re_qualif*|
          reskill*|upskill*|apprentice*|чирак*|стажантск*
        обучени* -куче*|кучет*|училище|дистанционно_обучение_на_детето
        ? курс|курсове*|курса|курсът|course|courses|training|занаят*|професия|trainings|skills|умения -евро*|долар*|валут*|лев|
          лева|готв*_за_забавление|of_course|train_to
        курс|курсове|курса|course|courses|class|classes професи*|работа|безплатн*|компют*|запиш*|записва*|шив*|готвар*|фризьор*|
          маникюр*|счетовод*|английски|немски|език*|бюро*|english|german|free|job|work|computer|sewing|cook*|hairdress*|
          accounting|enrol*|sign_up|attend|language|nurs*|it|учене|изкарам|завърша|детегледач* -евро*|долар*|валут*|of_course
        науча|уча|изуча|придобия|сменя|смяна|променя|нова|друга|изкарам|завърша|learn|study|gain|change|new|different професи*|
          занаят*|специалност*|умение|умения|кариер*|profession|trade|skill*|career|job_skills|work_skills|occupation|
          line_of_work|field -графика|смяната
        бюро_по_труда|бюрото_по_труда|трудова_борса|борсата|трудовата_борса|job_cent*|labour_office|labor_office|
          employment_office|job_seeker*|jobseeker* -работно_време
        търся|намеря|намиране|намерите|нова|друга|без|нямам|няма|започна|почна|имам_нужда_от|нужда_от|вземе|вземат|да_ме_вземат|
          загубих|останах_без|ми_трябва работа|работата ~2 -ден|дни|час*|смени|смените|гледа*|оставя*|по_късно|по_рано|вкъщи|
          половин|отпуск*|дистанционна|непълно|свободн*|отсъств*|почина|вместо
        искам|трябва_ми|нужна_ми работа|да_работя|да_започна_работа ~1 -ден|дни|час*|смени|смените|гледа*|оставя*|по_късно|
          по_рано|вкъщи|половин|отпуск*|дистанционна|непълно|свободн*|вместо|от_девет
        не_съм_работила|никога_не_съм_работила|не_съм_работил|never_worked|never_had_a_job|no_profession|no_qualification*|
          without_profession|нямам_професия|без_професия|нямам_образование|без_образование|нямам_диплома|без_диплома|
          завършено_образование|no_education|havent_worked|have_not_worked|not_worked|no_skills -шеф*
        изуча|изучa|науча|уча|learn|обуча|обучите|стана|become фризьор*|маникюр*|готвач*|шивачк*|счетоводител*|детегледачк*|
          козметич*|професи*|занаят*|специалност|hairdress*|cook|seamstress|accountant|useful|for_job|nurse -куче*
        безработна|безработен|безработни|unemployed|jobless|out_of_work|no_job|without_a_job|lost_my_job|останах_без_работа|
          загубих_работата
        find|need|looking|looking_for|get|new|want|search|searching|another|look job|jobs|work|employment ~2 -hours|flexible|
          part_time|time_off|days|look_after|take_care|absent|later|earlier|leave|shorter|fewer|shift*|from_home|at_work|
          after_work|payed
        training|course programme|program|job|vocational|professional|adult|free|courses|need|want|for_work|new|take|where|sign|
          join|offer*|centre|women -gym|dog|football|marathon
        vocational|reschool
        """;

    /// <summary>Words of a wish or a need; with them a hint is enough.</summary>
    public const string Asking = """
        искам|иска|търся|трябва|трябват|нужда|нуждая|нужна|нужен|нужно|нужни|нямам|нямаме|може|мога|можем|можете|как|къде|
          има_ли|имате|помогнете|помощ|помощта|моля|кандидат*|получа|намеря|намеря|осигур*|дава|дават|полага|интересува|питам|
          разкажете|кажете|информация|повече|относно|дайте|възможност*|плаща|струва|cost|безплат*|съдействие|подкрепа
        need|want|looking|how|where|can|could|help|please|apply|get|find|request|ask|asking|information|info|about|interested|
          have_no|dont_have|afford|tell|possible|there_any|is_there|would_like|id_like|give|free
        """;

    /// <summary>Sentences that name the things of a measure and ask for none of it.</summary>
    public const string Ordinary = """
        @filler = hav|im|i_am|pls|plz|бързичко|мойто|моля|искам|аз|ми|се|да|и|за|на|сега|веднага|бързо|просто|please|the|a|to|i|
          want|now|just|an|my|me|ви|те|вас|де|бе|хайде|айде|ами|ок|okay|ok|ей|hey|hi|здравейте|здравей|го|я|тук|here|it|
          would_like|id_like|мога|може|ли|нека|и_сега|could|can|you|lets|let_me|трябва|е|с|към|в|от|bot|бот|чата|благодаря|
          thanks|thank
        курс* евро*|долар*|валут*|лева|паунд*|франк*|акци*|биткойн
        exchange_rate|of_course|crash_course|obstacle_course|golf_course|course_of|main_course
        train|trains|влак* to|station|ticket*|до|билет*|late|time
        ботаническ*|зоологическ*|зеленчуков* градин*
        градин*|garden домат*|цвет*|краставиц*|рози|лалета|tomato*|flower*|roses|чушк*|копая|поливам|копах|пролет*
        рецепт*|recipe* за|с|for|with|на ~2 хран*|вечеря|обяд|пиле|food|dinner|lunch|баница|кекс|cake|торта|супа|soup
        храна|food|legло котк*|куче*|кучета|риби*|птиц*|cat|cats|dog|dogs|fish|bird*|pet
        купих|купувам|bought|buying|нови|new|модни|разпродаж*|sale ~2 дрехи|обувки|рокля|чанта|clothes|shoes|dress
        обучени*|дресур*|курс*|training|train|trained куче*|кучета|кучето|dog|dogs|puppy|конна|horse
        филм*|сериал*|movie|movies|film|сън|сънувах|song|песен*|книга|book|роман|виц* -пари
        кола|колата|car|велосипед*|bike rent|наем*|под_наем
        детска|детски|детско|детските|детската песен*|песнич*|филм*|площадк*|приказ*|музик*|рожден*|надбавк*|стая|legло|
          учител*_ден|игр*|клуб|обувк*
        работно|working|opening времe|време|hours|времето ~2 център*|центъра|магазин*|аптек*|общин*|банк*|музе*|shop|bank|
          museum|pharmacy|centre|store|office|post
        работно_време имате|е_вашето|ви|сте|отворени|вашето
        your|shop|store|opening|bank|office|happy|rush|visiting hours
        leave_me_alone|leave_a_message|leave_the|leaves_fall|leave_it|autumn_leaves|i_leave_at
        хотел*|hotel|airbnb|почивка_на|booking|seaside|holiday_home|holiday_in
        кредит*|ипотек*|застраховк*|mortgage|loan|credit|insurance|инвест*|invest*
        апартамент*|квартир*|къщ*|flat|apartment|house ремонт*|боядис*|чист*|продава*|хубав*|красив*|голям*|на_сестра_ми|
          на_приятелка|renovat*|paint*|clean*|beautiful|sold|lovely|огромен|for_sale|cleaning
        дъждовно|времето|weather|прогноза*|forecast
        стипенди*|university|университет*|матур*|изпит*
        ресторант*|restaurant|поръча*|доставк*|delivery|takeaway|пица*|pizza
        """;
}
