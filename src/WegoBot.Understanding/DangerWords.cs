namespace WegoBot.Understanding;

/// <summary>How people tell of danger and of violence, also without naming it.</summary>
internal static class DangerWords
{
    public const string Phrases = """
        # someone hits, hurts or has hurt her
        @hit @me ~4 -сърце*|пулс*
        @hit @he ~3 -сърце*
        @hit @threat|жена_си|пак|снощи|вчера|днес|сега|отново|again|last_night|today|пиян* ~4
        @hit wife|woman|girlfriend ~4
        вдига*|вдигна|вдигал|вдига_ми|посяга|посегна|raise*|lays|laid|lay|put* ръка|ръце|hand*|ръката ~3 -градина|hands_up
        бита|пребита|насинена|синини|синина|синьо_око|сини|кръв|кървя|рани|разбит*|счупи|счупен*|bruise*|black_eye|bleeding|
          broke|broken съм|око|окото|лице|лицето|нос|носа|ръката|ръка|ребр*|устна|по_мен|от_него|имам|цялата|тялото|arm|nose|
          rib*|face|im|eye|all_over|lip ~3 -машин*|телефон*
        синини|насинен*|насинена|black_eye|bruises
        кървя|im_bleeding
        насили*|насилва*|насилник*|изнасил*|малтрети*|домашно_насилие|abuse*|abusive|abuser|rape*|domestic_violence|violent|
          battered|beats_me|hits_me|assault*
        тормоз*|мъчи|измъчва*|унижава*|унизява*|обижда*|псува|крещи_ми|крещи|вика_ми|humiliat*|bully*|insult*|yells|screams_at|
          shouts_at @me|@he|вкъщи|у_дома|ежедневно|всеки_ден|every_day -шеф*|колег*|работа*|boss|colleague*|work|училище|school
        кръв|кърв*|blood|bleeding тече|ми|глава*|head|лице|face|me|нос|удари|hit ~4 -кръвно|pressure|изследв*|тест*|test|донор
        влачи|дърпа|скубе|хвана|хваща|drag*|pull* коса*|hair ~4 -фризьор*|гребен
        хвърля|хвърли|замеря*|throws|throw|threw|throwing things|неща|чинии|по_мен|предмети|at_me|столове ~4 -боклук*|топка*
        държи|държеше|стиска|стисна|хвана|хвана_ме|hold*|grab*|squeez* гърло*|гушата|шия|врата_ми|neck|throat ~4
        # threats and weapons
        ще|каза_че|иска|вика_че|заплашва|will|going|said|is запали|подпали|изгори|пали|burn|set_fire|torch къщ*|апартамент*|
          дом*|кола*|жилище*|нас|всичко|house|flat|home|car|us ~4
        запали|подпали|burn къщата_ни|къщата|къщата_ми|апартамента|the_house|our_house|the_flat ще|каза|иска|will|said|
          threat* ~5
        отреже|клъцне|пререже|счупи|откъсне|cut_off|break глава*|гърло*|врата_ми|краката|ръцете|my_head|my_neck|my_legs ще|иска|
          каза|will ~5
        копае|изкопа|гроб|гроба|grave|ковчег|coffin ми|ме|my|for_me ~4 -майка*|баща*|баба*
        довърши|довършва|очисти|погуби|премахне|finish_me|end_me|get_rid_of_me ме|мен|ще|will|he ~3
        i_am|im|ill_be|i_will_be|съм|ще_съм dead|мъртва|пътник if|ако|polic*|полици*|he|той ~7 -tired|смях|laughing
        бензин*|gasoline|petrol|gas|киселина|acid залива|лее|полива|pour*|полее|разлива|с|заля ~4 -колонка|цена*|station|цени*|
          price*
        !@kill @me|ще|всички|иска|искал|опита|опитва|trying|tried|going|wants|said|says|threat*|he ~4
        !@kill @he ~4
        @threat @me|@he|че_ще|ще|с_нож|пак|да ~4 -клим*|глобалн*|дъжд
        @weapon @he|@me|@threat|насоч*|опря|опира*|гърло*|вади|извади|държи|хвана|гони|размахва|pulled|holding|throat|has|with|
          points|pointed|grabbed ~4 -кухн*|зъболекар*|игра*|купих|kitchen|baseball
        с_@weapon|има_@weapon|взе_@weapon|has_a_@weapon|with_a_@weapon|got_a_@weapon -кухн*|зъболекар*|игра*|купих|kitchen|
          baseball|филм*
        ще @me|ни|я|го запали|запаля|залее|полее|изгори|намери_и|съжаляваш|смаже|размаже|унищожи|пребие|очисти|закопае|
          разправи ~4
        щема|щеме убие|пребие|намери|заколи|удари|набие
        ще_съжаляваш|ще_ми_види_сметката|ще_ми_вземе_здравето|ще_ми_светне_маслото|ще_ме_накаже|лошо_ми_се_пише|
          няма_да_ме_остави_жива|няма_да_остана_жива|няма_да_доживея|ако_си_тръгна_ще|ако_го_напусна_ще
        жива остана|остане|изляза|пусне|остави|закопае|оцелея|няма ~4
        make_me_pay|make_me_regret|find_me_and|if_i_leave_he|if_i_leave_hell|wont_let_me_live|hell_kill|hell_find|bury_me|
          dead_woman|burn_me|burn_the_house|burn_down
        # she is not safe, now
        !опасност|опасна_ситуация|застрашен*|danger|unsafe|peril съм|сме|аз|сега|вкъщи|живота|живот|im|we|in|i|here|my|his
        !опасно|опасен|опасна|dangerous @he|тук|вкъщи|мен|оставам|here|home|me
        !не_съм_в_безопасност|не_сме_в_безопасност|не_е_безопасно|не_ми_е_безопасно|not_safe|dont_feel_safe|dont_feel_very_safe|
          isnt_safe|feel_unsafe|not_feel_safe|do_not_feel_safe -адрес*|address|talk|говор*|пиш*|chat
        не в_безопасност|в_безопастност|сигурна чувствам|чувствам_се|съм|сме ~3 -дали|адрес*|кое|отговор*|документ*
        !спасете|спасявайте|спаси|спасете_ме|отърве|rescue|save_me|save_us|помогнете_ми_бие|help_me_he|get_me_out|help_hes
        !елате|идвайте|пристигайте|come бързо|веднага|quick|quickly|now|моля|please ~2 -градина*|ли|you_come_with
        !викам|извикай*|обадете|повикайте|викнете|пратете|call|send полици*|police|112|cops|патрул -кога|дали
        # hiding, locked in, followed
        крия|скрих|скрита|скрила|заключила|заключих|заключена|barricaded|hiding|locked се|съм|в_банята|банята|тоалетната|мазето|
          стаята|съседи*|bathroom|toilet|cellar|basement|closet|wardrobe|myself|from_him ~4
        hiding|hide|hid from_him|from_my|in_the
        заключ*|залости|заключва|locked|locks|lock|traps|trapped|imprison*|държи_ме|хвана_ме @me|вътре|вкъщи|@he|съм|in|
          inside ~3 -банка*|акаунт*|телефон*_се|парола
        !затворена|затвори|затворил|затваря|затворник|заложни*|плен|пленница|prisoner|hostage|captive ме|съм|вкъщи|в_стаята|
          в_банята|в_къщата|апартамента|@he|държи|in|here|im ~3 -магазин*|дете*|отпуск*
        блъска|чука|троши|чупи|рита|хлопа|разбива|удря|нахлу*|bang*|break*|pounding|kicking|smash* врата*|вратата|door|window*|
          прозор*|мебел*|всичко|чинии|dishes|things|furniture|вкъщи|down ~4 -съсед* -ремонт*
        разби|разбива|разбиват|влезе|нахлу|нахълта|broke|breaks|broken|kicked|smashed вратата|взлом|с_взлом|насила|in_to|into|
          down_the_door|in_the_door|прозореца ~3 -крадци*|пералн*|чаш*|telephone
        обикаля|върти_се|навърта|дебне|circling|hanging_around|standing|stands|чака|чака_ме|причаква|waits|waiting|сиди|седи|
          паркира* къщ*|около|блок*|вход*|пред_нас|пред_работата|пред_дома|пред_блока|пред_входа|работата|училището|building|
          outside|house|my_work|my_door|job ~5 -автобус*|опашка|bus|queue|куриер*|courier|parcel|line
        долу|отдолу|downstairs пред_блока|пред_входа|бивш*|той|него|намери*|he|ex -куриер*|courier
        не_мога|cant|cannot|не_смея|can_not да_изляза|да_излеза|leave_the_room|leave_the_house|leave_the_flat|get_out|go_out|
          да_се_измъкна ключ*|key*|@he|заключ*|дни|days ~10
        !пред_вратата|отвън|долу|before_the_door|at_the_door|outside_the_door|outside_my @he|чака|бивш*|стои|вика|
          is ~3 -куриер*|courier|parcel|pizza|delivery|пратка*|такси*|taxi -куриер*|courier|parcel|delivery
        watches|checks|reads|searches|рови|рови_ми|чете|проверява|преглежда every_move|my_messages|my_phone|all_my|
          съобщенията_ми|телефона_ми|в_телефона|всяка_крачка|чантата_ми ~3 -boss|лекар*
        comes|идва|влиза|вмъква*|sneaks into_my|my_room|my_bed|в_стаята_ми|в_леглото_ми|при_мен_нощем ~2 -котк*|куче*|cat|dog|
          light
        преследва*|следи|следи_ме|дебне|причаква*|гони|гонеше|проследява*|stalk*|follows|following|followed|tracks|tracking|
          spying|chasing|chases @me|@he|телефон*|навсякъде|вкъщи|everywhere|phone ~4 -пратк*
        !намери|намерил|откри|откри_ме|намира|finds|found|find @he|ме|ни|us|me къде_съм|къде_живея|където_съм|адреса|where_i|
          where_we|ще_ме|ще_ни|ще_ме_пребие|hell|will ~4
        намери|научи|разбра|откри|знае|found|knows къде_живея|къде_съм|новия_ми_адрес|адреса_ми|where_i_live|where_i_am|
          where_we_live|my_address ~3 -общин*|куриер*
        # afraid
        !страх|шубе ме|ме_е|ни_е|изпитвам|живея|живеем|треперя|умирам|от_него|за_живота ~3
        !страхувам|страхуваме|боя_се|се_боя|уплашена|изплашена|ужасена|ужас|панирана|треперя|изтръпвам се|съм|от|@he|да|за|
          когато|ли|много|прибир*|вкъщи ~3
        !scared|afraid|terrified|frightened|fear|fearing|petrified
        # what it looks like from outside
        не_ме|не_ми|не_ни|ме|ми пуска|пускат|позволява|разрешава|дава|оставя @home|да|никъде|навън|работа|никого|родител*|
          приятел*|майка*|лекар*|сестра* ~3 не|забранява|никъде
        не_ме_пуска|не_ни_пуска|не_ме_пускат|не_ме_оставя|не_ми_позволява|не_ми_разрешава|не_ми_дава
        забранява*|забрани ми|ме|да|излизам|виждам|говоря|работя|телефон* ~3 -закон*|шеф*
        wont|doesnt|does_not|never|not|isnt|refuses|didnt let|lets|letting|allow*|allowed me|us|to|out
        forbid*|controls|controlling|control|контролира*|ревнува*|следи @me|@he|my|everything|всичко|парите|телефон*|
          излиз* -качеств*|температур*
        взема*|взима*|взе|прибира|крие|краде|отнема|отне|скри|държи|вземал|взел ми|ми_го|ми_ги|парите_ми|картата_ми|
          документите_ми|заплатата_ми|телефона_ми пари*|заплат*|картата|карти*|документ*|паспорт*|личната|телефон*|ключове*|
          надбавки*|лична_карта ~4 -банк*|данъ*|такс*|общин*|застрахов*|шеф*|държав*|НАП|работодател*
        takes|took|taking|hides|hid|keeps|steals|stole|controls|withholds my|all money|wages|salary|passport|phone|documents|id|
          card|papers|pay|keys|benefits ~4 -bank|tax*|state|employer|boss|landlord
        броя|броеше|отчитам|искам_разрешение|прося|моля_се|ask_permission|account_for every_penny|всяка_стотинка|стотинк*|
          пари -магазин*
        # he comes, he is drunk, she must get away
        !идва|прибира_се|прибира|връща_се|идва_си|влиза|качва_се|coming|here|home|hes_back|is_back пиян*|ще_ме|бесен|ядосан*|
          да_ме|с_нож|побеснял*|бие|ще_бие|drunk|angry|furious|hell|for_me|raging ~5 -плач*
        пиян|пияна|пие|напива|напие|напил|drunk|drinks|drinking|high|дрогиран*|надрусан* @he|се_прибира|вкъщи|става_страшно|
          агресив*|чупи|вика|побеснява|рязък|друг_човек|violent|aggressive|angry|home -вода*|кафе*|чай*|coffee|water|tea
        агресивен|агресия|агресив*|aggressive|побеснял|полудя|полудял|побеснява|избухва|избухлив|озверява|озверя|wild|rages|
          rage|loses_it|explodes|lost_it|snaps|temper @he|вкъщи|с_мен|ми|към_мен|пак|with_me|at_me|home ~4 -куче*|dog
        избяга*|бягам|избягам|махна|измъкна|tръгна|напусна|run_away|escape|get_away|flee|get_out от_него|него|вкъщи|от_мъжа|
          от_вкъщи|оттук|тази_нощ|преди_да|from_him|him|from_my|my_husband|tonight|this_house|of_here|before_he ~4 -чат*|chat|
          app
        ходя_на_пръсти|ходя_като_по_яйца|стъпвам_на_пръсти|като_по_въглени|walk_on_eggshells|walking_on_eggshells|on_eggshells
        нещо_не_е_наред|нещо_не_е_както_трябва|нещо_лошо_ще_стане|ще_стане_беля|something_is_not_right|something_isnt_right|
          something_isn_t_right|something_bad_will|something_terrible @he|вкъщи|ми|у_дома|at_home|home|между_нас|with_him|to_me|
          us ~6
        не_мога_да_се_прибера|не_смея_да_се_прибера|не_искам_да_се_прибирам|не_смея|cant_go_home|dont_dare|
          afraid_to_go -документ* -попитам|питам
        изгони|гони|изхвърли|изпъди|kicked|threw|throws ме|ни|us|me навън|от_вкъщи|вън|от_къщи|на_улицата|out|
          посред_нощ ~3 -наематели*|landlord|хаз*
        forced|forces|forcing|кара|принуждава*|принуди|насила|задължава|make*|made me|ме|ми да_спя|секс*|sex|sleep_with|
          в_леглото|интимн*|да_проституирам|да_си_мълча|да_лъжа ~5
        hands around neck|throat|гърл*|neck|врат*|гуша* ~4
        хвана|стиска|стисна|държеше|grabbed за_гърлото|гърлото|гушата|врата_ми|косата|my_throat|by_the_neck|hair|neck ~4
        """;
}
