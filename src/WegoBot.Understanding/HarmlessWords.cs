namespace WegoBot.Understanding;

/// <summary>Figures of speech, stories and safe days: words that sound like distress and are none.</summary>
internal static class HarmlessWords
{
    /// <summary>The words of such a phrase are not listened to; whatever else she says still is.</summary>
    public const string Figures = """
        @dull = жега*|горещин*|студ|студът|скука|скуката|работа|работата|шеф|шефа|шефът|шефката|главобол*|глава|главата|зъб|
          зъба|зъбът|зъби*|гърб|гърба|гърбът|кръст|кръста|крак|крака|краката|трафик*|задръств*|чакане|чакането|бюрокраци*|
          носталги*|умор*|умора|любопитств*|смях|смеха|музик*|жажда|глад|глада|срам|срама|притеснение|вълнение|щастие|радост|
          диета*|обувк*|токчета|кафе|интернет*|цени*|цените|сметк*|документи|документите|формуляр*|такси|таксите|чакам|инфлаци*|
          спорт*|тренировк*|фитнес*|алерги*|настинк*|грип*|heat|boredom|job|work|boss|feet|back|head|headache|traffic|waiting|
          suspense|shoes|paperwork|forms|curiosity|laughter|thirst|hunger|bills|prices|heels|cold|flu|diet|gym|commute|schedule|
          homework|queue|queues|noise|battery|phone|weather|this_song|joke|jokes|legs|tooth|toothache
        @story = филм*|сериал*|книг*|роман*|новин*|игра|играта|игри*|сън|съня|сънува*|кошмар*|вестник*|статия*|телевизия*|
          подкаст*|лекци*|курс*|семинар*|песен*|movie*|film*|series|tv|episode|novel|book|books|news|game|games|dream|dreamt|
          nightmare|podcast|article|documentary|song|play|thriller|chess|crime_show|show|reading|watching
        няма_да_умра|няма_да_умрем|wont_die|nail|нокът|нокътя -убие
        # tired, bored, amused
        пребит*|пребих_се|пребих|бита|скапана|смазан*|beaten|beat умор*|път|пътя|работа|работата|ходене|бачкане|чистене|
          exhaust*|tired*
        бие|бият на|в|ми ~3 очи|набива|килограм*
        убиха|убива|убиват|уби|killed|kills сметк*|цени*|такси*|ток|тока|наем*|данъци*|вноск*|bills|prices|rent|taxes
        bus|train|traffic|рейс*|автобус* beat|удари|изби -me_up
        water|воден|водни|играчк*|toy|nerf gun|пистолет*|pistol|меч
        дипломн*|курсов*|тезис*|реферат*|thesis|essay|dissertation|research|проект|доклад|пиша_за|уроци|presentation насили*|
          violence|abuse|агреси*|самоуби*|suicid*
        заключих_се|заключих|locked отвън|навън|ключар*|ключовете_вътре|out|myself_out|locksmith ~2 -той|he
        blood|кръвно|кръвното pressure|хапчета*|pills|високо|ниско|налягане
        батери*|battery|телефон*|phone|laptop|лаптоп*|интернет*|растени*|цвет*|plant|plants|компютър*|мотор*|
          акумулатор* умира|умря|умрял|мъртв*|died|dies|dead|dying|гасне
        @dull|наем*|цена*|цените пребива|уби|пребих|избива
        hit|удари|ударих knee|head|toe|коляно*|главата_си|elbow|swing|table|лакът|масата|люлка* -he_hit_me|той|мъж*|me
        afraid|scared|страх|страхувам|притеснявам|worried|боя no_free_place|no_place|no_places|няма_места|няма_място|място|
          места|градина*|nursery|kindergarten|ясла*|опашк*|наем*|сметк*|rent|bills
        courier|куриер*|пратка*|parcel|postman|пощальон*|delivery|neighbour|съседката @he|door|врата*|чака|чука|звъни
        по_добре да_ме_няма офис*|отпуск*|понеделник|работа*|град*|вкъщи_утре
        убива|убиват|убие|съсип*|мъчи|измъчва|тормози|бие|размаза|смазва|пребива|утрепва|утрепа|kill|kills|killing|murder|beats|
          torture*|hurts|hurt|hurting @dull -мъж*|нож|удар*|ме_удря
        умирам|умряха|умираме|умра|умрях|умря|умре|пукна|dying|die|died|dead да|от|за|of|from|with|for ~2 смях|смея|глад|гладна|
          скука|жега|студ|срам|любопитство|умора|кафе|шоколад*|сън|жажда|кеф|яд|сладолед|море*|laugh*|hunger|boredom|heat|cold|
          embarrass*|curios*|coffee|chocolate|thirst|sleep|to_know|to_see|holiday|ice_cream|pizza
        умирам|умираме|dying гладна|гладни|жадна|за_сън|спи|laughing|to_know|to_see|to_try|to_meet
        умрях|умря|умирам|умираме да|от|за ~1 смея|чакам|се_смея|чакам_на|да_уча|работа
        scared|bored|tired|worried|frightened to_death
        dead tired|battery|phone|line|laptop|end_street|serious|link|deadline
        @kill time|време|времето|лимонада|прозорец|light|lights|мухи|мухите|муха*|комари*|комар|хлебарк*|mosquito*|flies|wasp*|
          плевели|weeds|process|надежд*|настроени*|два_заека
        could|would|can|мога ~2 kill|murder|убия for|за coffee|drink|nap|pizza|кафе|сън|слад*|chocolate|cup|sleep|biscuit
        shoot|drop|hit me|us email|message|line|text|mail|call|up|with_the|your
        hit|hits|beat|beats the road|the_gym|the_shops|the_target|traffic|deadline|the_books|jackpot|record|eggs|the_eggs|
          the_rush|the_queue|the_clock|the_heat|around_the_bush
        beat|бият|разби|разбий|разбийте|разбийте_яйца eggs|egg|яйца*|яйцата|сметана|белтъ*|cream|butter|drum*|барабан*|тъпан*
        сърц*|пулс*|heart|drum*|камбан*|часовник*|слънце*|sun|дъжд*|rain|вятър*|wind|вълни*|музик*|градушк* бие|бият|бият_го|
          удря|удари|ударил|hit|блъска|туп*|напича|beats|beating|beat|pounding|hits
        сърцето|heart къса|разби|разбит*|broken|breaks|broke -удар*
        бие|бият се|си ~1 за|шута|в_гърдите|барабан
        бия|бихме|биха|бием|биете_ни|beat|beating|won отбор*|мач*|футбол*|баскет*|тенис*|шах*|финал*|football|team|match|tennis|
          chess|game
        удар* ток|слънч*|токов*|на_съдбата|в_пети
        удар*|hit|kick* @dull|маса*|масата|шкаф*|пръст*|палец|коляно*|лакът*|вратата_на_шкафа|toe|elbow|knee|finger|table|
          cupboard|wall|ball|топка*|гол*
        kick* habit|ball|off|bucket|footbal*|smoking
        kid kicks|kicking|kick ball|football|belly|stomach
        бебе*|baby рита*|kick* корем*|belly|tummy|womb|stomach|inside_me|бременн*
        @story @kill|бие|бият|удря*|побой|боя|насил*|убий*|убит*|злоде*|страх*|страшен|страшно|ужас*|опасен|опасно|нож*|violen*|
          murder*|scar*|dark|beat*|hit*|attack*|shot|horror|dies|suicid*|самоуби*|abus*|rape*|domestic_violence|hurt|death|die|
          умира|умре|гони*|преследва*|chas*|stalk*|kidnap*|отвлич*|изгоря*|fight*|пистолет*|thrill*|
          panic ~5 -мъжът_ми -my_husband
        страх*|боя|изплашена|уплашена|ужасена|scared|afraid|terrified|fear|frightened|ужас изпит*|зъболекар*|височин*|паяц*|
          паяк*|самолет*|тъмно*|мишк*|буря*|гръм*|интервю*|шофир*|игл*|мечк*|exam*|dentist|height*|spider*|dark|interview|
          flying|thunder*|storm*|mice|needle*|driving|dogs|the_dog|snakes|змии|кучета|куче*|публика*|сцена|presentation|failing|
          fail|провал*|скъсат|откаж*|refused|rejected|public_speaking|test|грешк*|mistake*|технолог*|ваксин*|water|вода*|
          документ*|paperwork|forms|чиновни*|уволн*|operation|операци*|лекар*|doctor|филм*|movie|разбол*|настин*|няма_да_успея|
          няма_да_ме_приемат|not_be_accepted|clown*|хладн* ~7 -той|него|мъж|мъжа|мъжът|съпруг*|бившия|бившият|him|he|hes|husband
        не_се_страхувам|не_се_боя|вече_не_ме_е_страх|not_afraid|not_scared|no_longer_afraid|not_anymore
        не_ме_пуска|не_ни_пуска|не_ме_пускат|не_ми_дава|не_ми_дават|не_ми_разрешава|не_ми_позволява|doesnt_let|does_not_let|
          wont_let|not_let|не_ме|не_ми|пуска|дава|разрешава шеф*|работодател*|начални*|фирма*|директор*|отпуск*|систем*|сайт*|
          общин*|чиновни*|банк*|детска_градина|градината|boss|employer|manager|school|office|landlord|site|app ~3 -мъж*|той|
          husband|he|съпруг*|свекърва|бивш*
        im_afraid|i_m_afraid|am_afraid i_dont|i_do_not|i_cant|not|i_didnt|i_have|that_is|thats|so|the_office|the_form|
          i_lost ~3 -him|he|husband
        fear_of_missing|dont_be_afraid|dont_worry|no_fear|fear_not
        дете*|деца*|син|дъщер*|бебе*|child|kid|kids|son|daughter|baby болн*|болен|разбол*|грип*|настин*|температура|кашл*|реве|
          варицел*|зъбк*|зъби*|колики|flu|fever|sick|ill|cold|cough*|teeth*|chickenpox|vaccin*|ваксин* -удар* -бие
        дете*|деца*|син|дъщер*|бебе*|child*|kid*|son|daughter|baby страх*|плаче|scared|afraid|cries|crying|frightened тъмно*|
          тъмното|куче*|зъболекар*|градина*|градината|училище*|доктор*|лекар*|прахосмукачк*|вода*|чудовищ*|гръм*|баня*|клоун*|
          dark|dog|dogs|nursery|school|doctor|dentist|monster*|thunder|kindergarten|bath|vacuum|clown* -баща* -father
        падна*|fell|паднал*|пада колел*|bike|стълб*|люлка*|пързалк*|playground|swing|scooter|тротинетк*|bicycle -блъсна
        порязах|порежа|cut готв*|хляб|лук|салата|кухня*|cook*|bread|onion*|salad|kitchen|tomato*|домат*|paper|хартия*|коса*|
          hair|nails|cake|costs|grass|cable|червен*|лента
        изгори*|изгоря*|burn*|запали* ястие*|манджа*|тенджер*|филийк*|баница*|крушк*|печк*|мусака|слънце*|toast|dinner|food|
          cake|pot|rice|sun|calories|калори*|свещ*|candle*|тока|rubber|light_bulb|кола
        хапчета*|таблетк*|лекарства*|pills|tablets|medic* главобол*|алерги*|витамин*|докторът|лекар*|предпис*|кръвно|headache|
          allerg*|vitamin*|prescri*|doctor|contracept*|противозачат* -всички|всичките|all_the
        # speaking of safety, not of its lack
        в_безопасност_съм|съм_в_безопасност|сме_в_безопасност|в_безопасност_сме|чувствам_се_в_безопасност|спокойна_съм -не|дали|
          never|not
        няма_опасност|не_съм_в_опасност|не_сме_в_опасност|извън_опасност|никой_не_ме_заплашва|не_ме_заплашва|никой_не_ме_бие|
          не_ме_бие|никога_не_ме_е_удрял|никога_не_ме_е_бил|не_ме_удря|никой_не_ме_удря|не_е_насилник|не_е_агресивен|
          не_е_опасен|не_се_страхувам|не_ме_е_страх|вече_не_ме_е_страх|не_се_боя|вече_не_се_страхувам|не_ми_посяга|
          никога_не_ми_е_посягал|не_съм_бита|не_съм_малтретирана -но|ама
        не_мисля_за_самоуби*|не_искам_да_се_самоуби*|нямам_мисли_за_самоуби*|няма_да_се_самоуби*|не_искам_да_умра -убие|но
        i_am_safe|im_safe|we_are_safe|were_safe|i_feel_safe|not_in_danger|no_danger|out_of_danger|nobody_is_hurting_me|
          nobody_hurts_me|no_one_hurts|he_never_hit_me|never_hit_me|never_hurt_me|hes_not_dangerous|he_is_not_violent|
          he_isnt_violent|not_violent|not_dangerous|not_afraid|not_scared|no_longer_afraid|no_longer_scared|never_been_hit|
          not_suicidal|nobody_threatens_me|doesnt_hit_me|does_not_hit_me|not_being_hurt -but
        # the office's and the service's own words
        спешен|спешна|спешно|spesh* пакет*|помощ|фонд*
        emergency package|aid|fund|grant|pack|payment|money|help
        опасен|опасни|dangerous отпадъ*|товар*|завой|път|waste|road|goods|професи*|труд
        безопасн*|safe|безопасно адрес*|address|служб*|office|говор*|talk|пиша|чат|write|chat|сайт*|site|връзка
        жертв*|преживели|пострадал*|survivor*|victim*|жени women|жени|насилие|programme|програм*|център|center|centre|
          помощ* -аз_съм
        какво|how|what|where|къде|кога|do|какво_е|дефиниция|law|закон* насили*|domestic_violence|violence|abuse -ме|ми|мъжът|me|
          my
        заключ*|lock* колело*|bike|кола*|car|акаунт*|account|телефонът_ми_се|phone_is|screen|врата_на_офис*|ключалк*|гараж*|
          garage
        # bosses, teams, prices, machines
        крещи|вика|тормози|shouts|yells шеф*|начални*|работодател*|фирма*|boss|manager|employer|site|system|app|сайт*|систем*|
          приложени*|сървър*|банка*|bank|paswor*|парол*
        шеф*|boss|работодател*|employer|колег*|colleague*|учител*|teacher|хаз*|landlord крещи|вика|тормози|заплаш*|shouts|yells|
          threat*|scares|плаши|притеснява -бие
        времето|климат*|weather|politic*|политик*|инфлац*|цени*|криза*|крис* страш*|заплаш*|опасн*|плаши|scary|threat*|danger*
        куче*|dog|котк*|cat|комший* бие|хапе|бяга|напада|избяга*|bites|ran_away|attack*|jumps|scratch*|escaped -мъж*|husband
        избяга*|бягам|missed|run|running|escape автобус*|влак*|bus|train|маратон*|marathon|парк*|park|сутрин|every_morning|room|
          key|час* -от_него
        край|end на|of ~2 месец*|седмиц*|годин*|срок*|договор*|month|week|year|contract|деня|day|курс*|филм*
        чупи|счупи*|разби|broke|broken|breaks|трошен* пералн*|машин*|хладилник*|печк*|телефон*|кола*|washing|fridge|phone|car|
          laptop|чаш*|cup|ток|асансьор*|чеш* -хвърли|throws|той|he
        пресле*|гони*|follow*|chas* instagram|инстаграм*|facebook|страница*|page|news|dream*|мечт*|срок*|deadline*|рекорд*|
          рецепт*|recipe|instructions|съвет*|advice|up_email
        """;

    /// <summary>
    /// Then and over: what happened long ago and ended is no alarm. It never stands against words of danger now.
    /// </summary>
    public const string SafelyPast = """
        @nowagain = удря|удрят|тормози|насилва|малтретира|рита|налага|души|hits|beats|hurts|is_hitting|is_beating|been_beating|been_hitting|still_beating|не_мога|не_издържам|не_съм_спокойна|пак|още|отново|снощи|днес|вчера|again|still|tonight|last_night|преследва*|заплашва|намери|намира|дебне|
          причаква|следи|чака|follows|stalks|stalking|threatens|finds|found|outside|страх_ме_е|идва|бие_ме|ме_бие|бие
        @then = преди_години|преди_много_години|преди_много_време|преди_време|преди_две_години|преди_три_години|
          преди_пет_години|преди_10_години|навремето|някога|отдавна|миналата_година|като_дете|като_малка|в_миналото|years_ago|
          long_ago|a_long_time_ago|in_the_past|used_to|last_year|long_time_ago|много_отдавна|as_a_child|when_i_was|back_then|
          my_previous|my_former|months_ago
        @over = разведени|разведена|разведох|разделени|разделена|разделихме|разделих|спокойна|добре_съм|съм_добре|в_безопасност|
          всичко_е_наред|приключи|приключило|свърши|свършило|минало|мина|зад_гърба|вече_не_живеем|вече_не_сме|вече_не_ме_бие|вече_не_се_страхувам|нов_живот|в_германия|в_чужбина|
          нямаме_контакт|нямам_контакт|no_contact|other_country|another_country|abroad|i_am_ok|im_ok|i_am_fine|на_сигурно|
          почина|в_затвора|напуснах_го|не_живеем|живея_сама|divorced|separated|safe|its_over|it_is_over|all_over_now|im_free|i_am_free|am_fine|im_fine|am_okay|ok_now|moved_on|
          behind_me|left_him|i_left|new_life|no_longer|died|passed_away|in_prison|moved_away|healed|живеем_отделно|
          друг_град|far_away|different_life|щастлива|възстанових|излязох
        @then @over ~40 -@nowagain
        биеше|биел|удряше|тормозеше|заплашваше|малтретираше|страхувах|беше_ме_страх|used_to|was_abusive|beat_me|hit_me|биех|
          душеше|was_violent|рис|бил @over ~40 -@nowagain
        """;
}
