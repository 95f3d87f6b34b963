namespace WegoBot.Understanding;

/// <summary>How people steer the conversation. How to write a line: <see cref="Phrasebook{T}"/>.</summary>
internal static class CommandWords
{
    public const string Leave = """
        = exit|quit|stop|стоп|спри|спрете|изход|исход|изхода|изходът|затвори|затворете|край|излез|излизам|изляз|изчезни|изчисти|
          напусни|напускам|тръгвам|leave|leaving|close|bye|goodbye|чао|довиждане|end|escape|esc|вън|get_out|get_me_out|log_out|
          logout|бърз_изход|аварийн*_изход|emergency_exit|прекъсни|прекрати|скрий|скрийте|hide|излезте|изключи|махам_се|спирам|
          приключвам|приключи|свърши|свършвам|stopp|изтрий_чата|end_chat|close_chat|спри_чата|стига|достатъчно|дотук|turn_off|
          shut_down|switch_off|not_now|gotta_go
        бърз|бързо|бързия|quick|emergency|fast изход|излез|излизам|exit|излизане
        напус*|изляза|излизам|излез*|затвор*|спр*|приключ*|прекрат*|скри*|изход|махна|махни чат*|разговор*|страниц*|прозорец*|
          сайт*|приложени*|бот|бота|тук|екран* ~3 -отпуск*
        leave|exit|close|quit|end|stop|hide|get_out|shut|out chat|conversation|page|window|site|app|talking|bot|here|this|
          screen|tab ~2 -days|paid
        изляза|излизам|излезна|излизаме|да_затворя|да_приключа|да_спра|изключа|изключи_се|затварям -вкъщи|работа|отпуск*|не_ме|
          не_ми|депресия*|от_него|не_мога
        !идва|идват|влиза|влезе|прибира_се|прибра_се|връща_се|гледа_ме|ме_гледа|гледа_какво|гледа_телефона|чете_ми|гледа_над|
          наблюдава|наднича|чувам_го|идва_си|до_мен_е|зад_мен_е|comes|coming|came_in|walked_in|watching|looking|home|behind_me|
          next_to_me|enters|back някой|той|мъж*|съпруг*|мъжът_ми|хора|баща_ми|свекърва*|приятел*|децата|someone|somebody|he|hes|
          husband|partner|they|they_are|people|my_boyfriend|is_back|is_here ~4 -адрес*|помощ*|място
        !скрий|скрийте|скрие|скрия|hide|махни|затвори това|го|всичко|веднага|бързо|чат*|it|this|everything|екран*|screen|
          page|се ~2 -от_него|from_him|него|съм|мен|me|данни*|разговор*|писах|къде|where|езика
        излез|излез* тук|тука|оттук|чата|веднага ~2
        !някой_идва|идва_някой|не_съм_сама|не_мога_да_говоря|не_мога_да_пиша|не_е_удобно|не_ми_е_удобно|не_е_безопасно|
          не_мога_сега|cant_talk|cannot_talk|not_alone|not_safe_now|cant_write|not_safe_to_talk|someones_coming|hes_coming|
          hes_here|hes_home|cant_chat|have_to_stop|need_to_stop|must_go|got_to_go|need_to_go|i_have_to_go|have_to_leave|
          need_to_leave|gotta_go|трябва_да_тръгвам|трябва_да_вървя|трябва_да_спра|трябва_да_спирам|трябва_да_изляза|
          трябва_да_излизам|трябва_да_затварям|трябва_да_бягам|спирам_да_пиша|ще_спра|искам_да_спра|i_want_out|
          want_to_leave_now|want_to_stop|i_want_to_leave|let_me_out|get_me_out_of_here|искам_да_си_тръгна|тръгвам_си|
          искам_да_изляза|искам_да_напусна -days|paid|дом*|работа|отпуск*|мъж*|husband|home|him|job
        """;

    public const string HelpNow = """
        = помощ|помощта|help|sos|сос|спешно|спешен|emergency|urgent|urgently|112|телефон|телефони|телефоните|phone|hotline|
          helpline|полиция|полицията|police|помагайте|помогни|помогнете|помогнете_ми|помогни_ми|help_me|help_now|help_us|
          помощ_сега|спаси|спасете|save|rescue|линия|гореща_линия|danger|опасност|страх|crisis|криза|кризисен_център|спасявайте|
          бърза_помощ|линейка|ambulance|лошо_ми_е
        помощ|помощта|помогне*|помогни|помогна|помагате|помогнат|help|helped|support|assistance|подкрепа сега|веднага|спешно|
          спешна|моля|бързо|now|need|immediately|urgent*|please|right_away|asap|нужда|трябва|нуждая|искам|нужна|някой|someone|
          somebody|anyone|could|can|want|тази_вечер|tonight|мога_ли|къде|незабавно|where|get|кой
        какво|what|къде|where да_правя|правя|do_i_do|should_i_do|to_do|can_i_do|to_turn|да_отида|да_потърся|can_i_go|do_i_go|
          to_go|да_се_обърна|do_i_turn|да_се_скрия|да_избягам ~2 -документ*|формуляр*|papers|form
        нямам_къде_да_отида|няма_къде_да_отида|nowhere_to_go|нямам_никого|няма_кой_да_ми_помогне|не_знам_какво_да_правя|
          dont_know_what_to_do|има_ли_някой|is_anyone_there|anybody_there|need_someone|съвсем_сама
        на_кого|към_кого|who_do_i|who_can_i да_се_обадя|да_звънна|да_позвъня|да_пиша|call|phone|да_се_обърна
        телефон*|номер*|линия*|обад*|позвън*|звънна|горещ*|phone|number|call|hotline|helpline|line|talk|говоря помощ|помогне*|
          спешен|спешни|насилие|обадя|звънна|112|help|helpline|emergency|who|crisis|somebody|someone|човек|консултант*|
          психолог*|some_one|полиция*|police|пострадал*|на_кого|кого|доверие -отпуск*|шеф*|код*
        гореща_линия|горещата_линия|hotline|hotlines|helpline|денонощен_телефон|денонощна_линия|phone_number*|phone_numbers|
          fone_number*|fone_numbers|телефонни_номера|номера_за_помощ -шеф*
        телефон*|номер*|phone*|number*|fone дай*|дайте|покажи*|кои|какъв|кой|къде|има|обаждане|обадя|звън*|набера|набирам|call|
          please|pls|show|give|what|which|need|трябва*|искам|night|жени -код*|мобил*|нов|счупи*|купих|работа*|шеф*|сменя|смених|
          телефонни_услуги
        звънна|звъня|звъни_се|звъни|обадя|обаждам|набера|позвъня|call|ring|phone къде|как|кой|кого|може|мога|мога_ли|where|who|
          whom|can|at_night|numbers|number ~4 -шеф*|ми_звъни|boss|майка*
        говоря|поговоря|talk|speak|чуя жив|човек|някого|някой|консултант*|психолог*|real_person|human|real|someone|somebody|
          по_телефон*|телефона|phone -език*|english|английски
        полиция|полицията|police|cops|ambulance|линейка
        !страх|страхувам|боя|уплашена|scared|afraid|terrified|frightened ме|се|съм|im|am|i|от ~2 -места|място|градина*|nursery|
          не_ме_приемат|изпит*|зъболекар*|откаж*|интервю*
        !пуска|пускат|позволява|разрешава|lets|let|allow* не_ме|не_ми|wont|doesnt|not|never|refuses ~3 -шеф*|шефът|начални*|
          no_profession|отпуск*|шеф*|boss|работодател*
        !не_ме_пуска -шеф*|работодател*|начални*|отпуск*|фирма*|директор*
        !взема_ми|взима_ми|ми_взема|ми_взима|прибира_ми|крие_ми|ми_крие|takes_my|he_takes|hides_my|краде_ми|взе_ми|
          контролира_ме|controls_me|нещо_не_е_наред|something_is_not_right|something_isnt_right|something_is_wrong
        !бие|удря|заплашва|следи|тормози|hits|beats|threatens|hurts|follows|stalks ме|ни|ми|me|us ~2
        безопасно_място|защитено_жилище|сигурно_място|safe_place|shelter|safe_house|място_да_се_скрия|in_danger|в_опасност|
          refuge
        """;

    public const string Home = """
        = начал*|началото|старт|start|home|меню|менюто|menu|начална|main|първа_страница|restart|рестарт|отначало|наново|здравей|
          здравейте|привет|здрасти|hello|hi|hey|добър_ден|добро_утро|добър_вечер|good_morning|good_evening|good_afternoon|
          hi_there|отново|from_start|begin|beginning|започни|започваме|започнем|пак|begin_again|home_page|homepage|first_page|
          top
        главн*|начал*|основн*|първоначалн*|main|home|start|first|opening|първ* меню*|страниц*|екран*|page|menu|screen|стъпк*|
          точка
        върн*|върни|връщ*|обратно|отивам|отиди|заведи|покажи|искам|към|go|back|return|take|bring|show|отново|пак|return_me|
          отново_от|почвам|започн*|почна*|да_почнем|започва*|начни|start|go_to|от начало|началото|началната|началния|менюто|
          меню|главното|menu|beginning|start|отначало|първия_екран|основното|the_top|scratch|main_screen|homepage -работа|курс*|
          години
        !take_me_home|go_home|back_home|return_home|go_to_home|to_home|return_to_home|home_screen|home_menu -cant|cannot|afraid|
          dont|him|he
        там откъдето|откъде тръгнах|започнах|почнах|бях
        почнем|започнем|започна|почна|започваме отново|наново|отначало|пак|от_начало -работа
        обърках_се|загубих_се|изгубих_се|i_am_lost|im_lost|i_got_lost|got_confused
        bak|back|again to|the|at start|beginning|menu ~1
        start_over|start_again|start_afresh|start_anew|from_the_beginning|from_the_start|from_scratch|begin_again|
          да_започнем_отначало|да_започна_отначало|отначало|из_начало|от_начало|starting_over|start_from
        """;

    public const string Back = """
        = назад|back|go_back|върни_се|върни_ме|върни|връщане|предишен|предишното|previous|стъпка_назад|обратно|предната|
          предишна_стъпка|one_step_back|step_back|върни_назад|back_please|return
        върн*|върни|връщ*|go|отиди|стъпка|step назад|back|обратно|предишн*|предн*|previous -начало*|меню*|home|start|menu|
          beginning|пари
        """;

    public const string English = """
        = english|английски|eng|en|англ|in_english|на_английски|английски_език|англиски|inglish
        only|само|чете|read|reads english|английски
        english|английски|англиски език*|език|language|switch|смени|speak|говор*|превключ*|in|на|пиш*|write|say|please|може|
          change|промени|моля|мина*|translate|преведи|prefer|version|understand|talk|разбирам|не_знам|сменя -курс*|course|
          учител*|learn*|уча|науча|урок*|class*|lesson*|call|number|dont_speak|dont_understand|dont_read|cant_speak|cant_read|
          do_not_speak|no_english|не_говоря|не_разбирам
        dont|no|not|cant speak|understand|read|know bulgarian|български -курс*
        не_говоря|не_разбирам|не_знам български|български_език
        """;

    public const string Bulgarian = """
        = bulgarian|български|бг|bg|булгарски|in_bulgarian|на_български|български_език|български_моля
        only|само|чете|read|reads bulgarian|български ~2 -dont|cant|не
        bulgarian|български|булгарски език*|език|language|switch|смени|speak|говор*|превключ*|in|на|пиш*|write|please|може|
          change|промени|моля|мина*|translate|преведи|prefer|version|talk|разбирам|сменя -dont|cant|не_говоря|не_разбирам|курс*|
          course|учител*|learn*|уча|lesson*|не_знам
        dont|no|not|cant speak|understand|read|know english -course
        не_говоря|не_разбирам|не_знам|неразбирам английски|англиски
        """;

    public const string OtherLanguage = """
        = език|езика|езикът|language|lang|languages|езици|друг_език|смени_език|смени_езика|други_езици|смяна_на_език|смяна
        смени*|сменя|смяна|промен*|друг|другия|избер*|избор|change|switch|other|another|different|choose|select|прев* език|
          езика|езикът|езици|language|languages -курс*
                руски|турски|украински|немски|ромски|арабски|френски|испански|кирилица|латиница|russian|turkish|ukrainian|
          german|arabic|romani|french|spanish|cyrillic говор*|пиш*|има|имате|език*|може|искам|на|чете|speak|have|want|can|read|
          in|this|language|available|please|switch|ли|разбира* -курс*|уча|науча|learn|course*|сериал*|салата|учител*|филм*|кафе|
          хотел*|почивк*|море
        език*|езици*|language* сменят|сменям|смня|смни|сменя*|change|chnge|chang*|откъде
        what_languages|which_languages|на_какъв_език|на_какви_езици|на_кой_език|кои_езици
        """;

    public const string MyReferral = """
        = код|кодът|кода|кодa|code|моят_код|кодът_ми|кода_ми|my_code|моето_насочване|отговор|отговора|answer|reply|answers|
          статус|status|case_code|моето_съобщение|my_message|my_referral|my_request|насочването|referral|моя_код|имам_отговор|
          нов_отговор|any_news|news|новини|съобщение|съобщения|messages
        имам|имах|въвед*|напиш*|пиша|въвеждам|ето|вашия|моя|моят|мой|загубих|изгубих|забравих|помня|дадохте|дадоха|получих|
          записах|използва*|с|проверя|провер*|къде|нов|have|enter|my|got|type|lost|forgot*|use|with|here|check|received|gave|
          given|where|remember|put|input|вкарам|вляза код|кода|кодът|кодове|code|codes -qr|програм*|баркод|отстъпк*|пощенск*|
          promo|discount|postcode|пин|zip|дрес|dress|данъч*
        отговор*|отговорил*|отговори|answer|answered|replied|reply|respon*|answers|wrote_back|written_back|писа|писали|
          обади -въпрос*|шеф*|верен център*|центъра|центърът|дойде|има|нов|получих|чакам|кога|дали|ми|видя|проверя|провер*|
          има_ли|някой|прочет*|centre|center|they|there|any|anyone|has|got|my|check|waiting|see|read|did|when|yet|somebody|have
        съобщение*|насочван*|молба|молбата|заявк*|заявлени*|запитване*|сигнал*|писмо*|изпрат*|пратих|message|referral|request|
          application|letter|inquiry|enquiry|sent мое|моето|моята|моя|ми|какво_стана|стана|докъде|статус*|видяха|прочет*|получ*|
          отговор*|провер*|изпрат*|пратих|преди|stat*|my|happened|happening|seen|read|received|sent|check|progress|news|i_sent|
          already|earlier|прието|приета|приеха|виж*|видя*|оттегл*|withdraw|take_back ~5 -искам_да_изпратя|пратя|to_send|send_a|
          шеф*|работодател*|employer|бюро*|изтри*|изпратя|forget|delete|leave_a
        писах|изпратих|пуснах|пратих|подадох|wrote|sent|contacted никой|още|преди|отговор*|отговорил*|nobody|no_one|answer*|
          repl*|days|чакам|waiting ~8 -шеф*|бивш*
        anser|ansver|отговор|answer|reply|отговора от|from|на център*|центъра|centre|center|centr
        what_happened|какво_стана|какво_става|докъде_стигна|докъде_е|докъде_стигнахте|има_ли_новини|има_ли_нещо_ново|
          any_update*|any_news|check_status|провери_статуса|where_is_my
        статус*|status|update|развитие|новини|news мо*|my|on|от|за|на|проверя|check|case|случая|for_me -време*|tv|телевиз*
        """;

    public const string Forget = """
        = забрави|изтрий|delete|forget|erase|изтриване|изтрийте|забравете|forget_me|изтрий_ме|wipe|clear|изчисти_всичко|
          remove_everything
        забрав*|изтри*|заличи*|изчист*|премахн*|унищожи*|delete|forget|erase|wipe|clear|remove|destroy всичко|данни*|данните|
          разговор*|чата|съобщени*|история*|ме|следи|писах|написах|казах|everything|all|data|conversation|chat|messages|history|
          me|traces|wrote|said|information|информация*|отговорите ~4 -кода|код|code|не_мога|съм|добавяне
        """;

    public const string About = """
        = кои_сте|кой_сте|who_are_you|about|анонимно|анонимност|поверително|поверителност|privacy|anonymous|confidential|
          конфиденциално|кой_си|кой_си_ти|what_is_this|какво_е_това|за_вас|за_нас|относно|какво_можеш|какво_можете|
          what_can_you_do|бот_ли_си|човек_ли_си|are_you_human|are_you_a_bot|are_you_real|лични_данни|gdpr
        кои|кой|какви|who|what|human|real|robot|робот|бот|човек сте|си|стои_зад|are_you|is_this|is_behind|runs_this|вие|
          are_this|пише_насреща ~2 -имам|help|ще
        анонимн*|поверителн*|конфиденциалн*|anonym*|confidential*|privacy|private|в_тайна|тайна_ли|a_secret
        кой|някой|who|anyone|anybody|somebody|може|ще вижда|види|видят|чете|прочете|разбере|знае|узнае|sees|see|reads|read|know|
          finds_out|find_out пиша|написа*|разговор*|чат*|това|съобщени*|писах|this|what|chat|message*|conversation|write|wrote|
          данни* ~5
        какво|къде|пазите|съхраня*|what|how|do_you|where|does|записва* данни*|данните|информаци*|лични|data|information|keep|
          store|save|пазите|съхран*|record* ~4
        how_does_this_work|how_does_it_work|как_работи_това|как_работите|какво_правите|what_do_you_do|платено_ли_е|
          безплатно_ли_е|is_it_free|does_it_cost|за_какво_служи|как_се_ползва
        """;

    public const string Refer = """
        = насочване|насочи_ме|насочете_ме|center|centre|център|центъра|центърът|пиши|пиша|write|contact|контакт|връзка
        пиш*|напиш*|свърж*|свържете|свързва*|изпрат*|пратя|пратете|насоч*|contact|write|send|message|refer|reach|connect|говоря|
          talk|speak|обърна|put_me_in_touch|get_in_touch|touch център*|центъра|центърът|центрове*|centre|center|them|counsellor|
          counselor|консултант*|съветник*|психолог*|социален_работник|social_worker|тях ~4 -отговор*|преди|i_sent|изпратих|
          телефон*|phone
        искам_да_изпратя|искам_да_пратя|send_a_message|изпрати_съобщение|изпратя_съобщение|искам_насочване|направете_насочване|
          make_a_referral|request_a_referral
        """;

    public const string Eligibility = """
        какво|кое|коя|кои|which|what|мога|дали подхожда*|подхождат|подходящ*|отговарям|отговаря|полага|полагат|право|права|
          класирам|кандидатств*|fits|fit|suits|suit|eligible|qualify|suitable|entitled|right_for|apply_for ~4
        eligible|eligibility|qualify_for|do_i_qualify|am_i_entitled|на_какво_имам_право|имам_ли_право|какво_ми_се_полага|
          какво_ми_подхожда|отговарям_ли|за_какво_мога_да_кандидатствам|провери_какво|какво_мога_да_получа|what_can_i_get|
          what_might_fit|what_could_help_me
        """;

    public const string Measures = """
        = мерки|мерките|мярка|measures|measure|options|опции|възможности|възможностите|списък|списъка|list|подкрепа|support|
          помощи|видове_помощ|видове_подкрепа|kinds_of_support|kinds_of_help|всички
        какви|какво|всички|списък*|покажи*|кои|разкажи*|what|which|list|all|show|kinds|tell мерки*|мерките|възможност*|подкреп*|
          помощи|предлагате|помощ|опции*|measures|options|support|offer|help|choices|services ~3
        """;

    public const string Yes = """
        = да|yes|yeah|yep|yup|ок_да|аха|разбира_се|sure|така_е|точно|вярно|y|съгласна|има|имам|correct|right|true|i_do|i_am|
          i_have|да_да|ъхъ|абсолютно|сигурно|естествено|дам
        """;

    public const string No = """
        = не|no|nope|nah|не_не|нямам|няма|н|n|никак|разбира_се_не|of_course_not|not_at_all|съвсем_не|i_dont|i_do_not|i_havent|
          грешно|wrong|не_съм|неа|never|никога|no_thanks|не_благодаря|нее
        """;

    public const string NotSure = """
        = не_знам|незнам|не_съм_сигурна|не_съм_сигурен|не_съм_наясно|може_би|maybe|perhaps|not_sure|dont_know|i_dont_know|
          i_do_not_know|idk|dunno|unsure|нямам_представа|no_idea|не_мога_да_кажа|don_t_know|вероятно|probably|сигурно_не|
          hard_to_say|трудно_е_да_кажа|зависи|it_depends|i_am_not_sure|im_not_sure|не_помня|нз|не_разбирам
        """;
}
