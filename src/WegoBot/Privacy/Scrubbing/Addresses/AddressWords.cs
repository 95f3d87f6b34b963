namespace WegoBot.Privacy;

/// <summary>The words that an address is made of.</summary>
internal static class AddressWords
{
    /// <summary>Before the name of a street; short forms need no number after it.</summary>
    private static readonly HashSet<string> ShortStreets = WordSpelling.KeysOf("ул ul бул bul булев bulev blvd пер");
    private static readonly HashSet<string> LongStreets = WordSpelling.KeysOf("улица ulica ulitsa uliza улицата ulicata ulitsata булевард bulevard boulevard bulevarda булеварда street str алея aleq aleya шосе shose шосето shosse");

    /// <summary>Before the name of a quarter or a square, which is an address only with a number.</summary>
    private static readonly HashSet<string> Quarters = WordSpelling.KeysOf("жк jk кв kv квартал kvartal квартала kvartala комплекс kompleks пл pl площад ploshtad ploshtat plostad местност mestnost местността mestnostta мст зона zona quarter neighbourhood neighborhood махала mahala");
    private static readonly HashSet<string> Lodgings = WordSpelling.KeysOf("хотел hotel хостел hostel хижа hija hizha мотел motel пансион pansion хотела hotela");
    private static readonly HashSet<string> Towns = WordSpelling.KeysOf("гр gr град grad с s село selo");

    private static readonly HashSet<string> Blocks = WordSpelling.KeysOf("бл bl блок blok block блока bloka блокът blokut blokat апартаментът apartamentut apartamentat ап ap апартамент apartament apartment apt апарт апт flat апартамента apartamenta общежитие общежитието obshtejitie obshtezhitie obstejitie dormitory dorm къща kashta kushta ka6ta ku6ta вила vila house villa bldg");
    private static readonly HashSet<string> InnerParts = WordSpelling.KeysOf("вх vh вн вход vhod вхот входът vhodut vhodat копче kopche бутон ет et етаж etaj etazh etaz вх entrance floor fl звънец zvanec звънеца домофон ст сграда entr ent парцел parcel имот упи гараж garaj garazh garage");
    private static readonly HashSet<string> WholeBlocks = WordSpelling.KeysOf("блок blok блокът blokut blokat блока bloka апартаментът apartamentut apartamentat апартамента апартамент block flat apartment");
    private static readonly HashSet<string> Floors = WordSpelling.KeysOf("ет et етаж etaj etaz etazh floor fl");
    private static readonly HashSet<string> Hers = WordSpelling.KeysOf("ми mi ми му mu ѝ и i ни ni им im");
    private static readonly HashSet<string> NamedBlocks = WordSpelling.KeysOf("бл bl блок blok block общежитие obshtejitie вила villa vila");
    private static readonly HashSet<string> Entrances = WordSpelling.KeysOf("вх vh вн вход vhod");

    private static readonly HashSet<string> EnglishAfterName = WordSpelling.KeysOf("street st str strt road rd avenue ave boulevard blvd lane шосе shose shosse улица ulica ulitsa булевард bulevard");
    private static readonly HashSet<string> EnglishLarge = WordSpelling.KeysOf("drive square close court terrace gardens crescent way place row hill");

    private static readonly HashSet<string> NumberSigns = WordSpelling.KeysOf("номер nomer no nr num number н n ном");
    private static readonly HashSet<string> Ordinals = WordSpelling.KeysOf("първи parvi purvi първия втори vtori втория трети treti третия четвърти chetvarti 4etvarti 4etvurti четвъртия пети peti петия шести shesti 6esti шестия седми sedmi седмия осми osmi осмия девети deveti деветия десети deseti десетия last last последния последен poslednia партер parter долния dolniq dolnia dolniya долен горния gorniq gornia gorniya горен първият вторият третият четвъртият петият шестият седмият осмият деветият десетият задния задният zadniq страничния таванския tavanskiq единадесети единайсети единайсти edinadeseti edinaiseti edinaisti дванадесети дванайсети дванайсти dvanadeseti dvanaiseti dvanaisti тринадесети тринайсети тринайсти trinaiseti trinaisti четиринайсети четиринайсти 4etirinaisti петнайсети петнайсти petnaiseti petnaisti шестнайсети шестнайсти sedemnaisti седемнайсти осемнайсти osemnaisti двадесети двайсети двайсти dvadeseti dvaiseti dvaisti eleventh twelfth first second third fourth fifth sixth seventh eighth ninth tenth ground");
    private static readonly HashSet<string> OrdinalEnds = WordSpelling.KeysOf("ти ви ри ми та ta и ия тия ti vi ri mi ia tia th st nd rd");

    private static readonly HashSet<string> Rooms = WordSpelling.KeysOf("стая staq staya стаята staqta stayata бокс boks склад sklad хале hale контейнер konteiner зала zala кабинет kabinet гише gishe room office офис ofis desk каб");
    private static readonly HashSet<string> Sides = WordSpelling.KeysOf("партер parter партера partera вляво vlqvo vlyavo vdqsno vdyasno вдясно ляво lqvo lyavo дясно dqsno dyasno мазе maze мазето mazeto приземие prizemie сутерен suteren мансарда mansarda мансардата mansardata таван tavan тавана tavana тавански таванската tavanskata отзад otzad отпред otpred приземен basement attic");
    private static readonly HashSet<string> NamedFloors = WordSpelling.KeysOf("партер parter приземие prizemie сутерен suteren мансарда mansarda таван tavan мазе maze basement attic");
    private static readonly HashSet<string> Names = WordSpelling.KeysOf("е e се se казва kazva is called");
    private static readonly HashSet<string> Nearby = WordSpelling.KeysOf("някъде nqkude nqkyde nyakade към kum kam около okolo somewhere around about");
    private static readonly HashSet<string> Placings = WordSpelling.KeysOf("на na at on до do край krai зад zad пред pred срещу sreshtu над nad под pod near behind opposite by между mejdu mezhdu between");

    /// <summary>Behind these, with a large letter too, stands a number of another kind.</summary>
    private static readonly Cues NoStreet = new("понеделник ponedelnik вторник vtornik сряда srqda sryada четвъртък chetvurtuk петък petuk petak събота subota sabota неделя nedelq nedelya monday tuesday wednesday thursday friday saturday sunday стая staq staya кабинет* kabinet* зала zala гише* gishe* room офис отделение* otdelenie* хирургия болница* bolnica* дирекция* direkciq* отдел otdel сектор sektor център* center centre градина* gradina* училище* uchilishte* група grupa клас klas страница* stranica* таблица* точка tochka член въпрос* въпроса ред red канал kanal смяна* smqna* легло* легла leglo час chas рейс автобус avtobus трамвай bus tram айфон* iphone самсунг samsung коледа koleda великден velikden christmas easter телевизия televiziq ковид covid kovid ниво level глава chapter article articles art section раздел razdel параграф* paragraph* приложение* prilojenie формуляр* form annex act алинея наредба* naredba* закон* zakon* версия version модел model");

    /// <summary>Named after the same people as streets.</summary>
    private static readonly Cues Schools = new("оу ou су su соу пг pg дг dg сбу гимназия* gimnaziq* gimnazia* училище* uchilishte* школа shkola school kindergarten градина* gradina* отбор* otbor* фк");
    private static readonly HashSet<string> EntranceNames = WordSpelling.KeysOf("изток iztok запад zapad север sever юг iug yug бе be ве ve ге ge де de же je зе ze east west north south");
    private static readonly HashSet<string> Connectors = WordSpelling.KeysOf("на na в v the on in at и i and");

    /// <summary>„к-ща“, „ап-т“: the first and the last letters of a word for a part.</summary>
    private static readonly HashSet<string> Contractions = WordSpelling.KeysOf("кща кта апт етж вхд блк");

    /// <summary>Words for a part of an address with one letter twice, missing or changed for its neighbour.</summary>
    private static readonly HashSet<string> Slips = SlipsOf("апартамент apartament apartment entrance floor block blok блок етаж etaj etazh вход vhod flat");
    private static readonly HashSet<string> StreetSlips = SlipsOf("улица ulica ulitsa булевард bulevard street avenue boulevard");

    private static readonly HashSet<string> TownNames = WordSpelling.KeysOf("""
        софия sofia sofiya пловдив plovdiv варна varna бургас burgas русе ruse rousse плевен pleven сливен sliven добрич dobrich шумен shumen перник pernik хасково haskovo ямбол yambol iambol
        пазарджик pazardjik pazardzhik благоевград blagoevgrad враца vratsa vraca габрово gabrovo асеновград asenovgrad видин vidin казанлък kazanlak kazanluk кърджали kardzhali kurdjali кюстендил kyustendil
        монтана montana търговище targovishte turgovishte силистра silistra ловеч lovech разград razgrad димитровград dimitrovgrad дупница dupnitsa смолян smolyan smolqn попово popovo омуртаг omurtag загора zagora търново tarnovo turnovo
        свищов svishtov оряховица orqhovica oryahovitsa петрич petrich сандански sandanski севлиево sevlievo карлово karlovo велинград velingrad троян troqn troyan айтос aitos aytos ботевград botevgrad харманли harmanli карнобат karnobat свиленград svilengrad панагюрище panagyurishte чирпан chirpan
        радомир radomir козлодуй kozloduy първомай purvomai parvomay берковица berkovitsa ихтиман ihtiman раднево radnevo провадия provadia разлог razlog балчик balchik поморие pomorie несебър nesebar кнежа kneja павликени pavlikeni мездра mezdra етрополе etropole тетевен teteven елхово elhovo трявна tryavna луковит lukovit
        тутракан tutrakan исперих isperih белене belene банско bansko кричим krichim гълъбово ракитово лясковец кубрат kubrat дряново dryanovo пирдоп pirdop любимец момчилград momchilgrad хисаря златоград костенец девин девня каварна kavarna дулово dulovo вършец котел kotel стралджа стражица ветово
        """);

    private static readonly Cues Residence = new("живе* jive* zhive* адрес adres адресът adresat adresut адреса adresa адресът address live lives lived living настанена настанени nastanena регистриран* registriran* намирам namiram намираме отседнах отседнали otsednali staying домът жилището");
    private static readonly Cues Staying = new("съм sam sum сме sme са sa ела ela елате elate дойде* doide* doyde* идв* idv* чака* chaka* 4aka* скри* skri* come");
    private static readonly HashSet<string> ResidenceLinks = WordSpelling.KeysOf("ми mi е e съм sam sum сме sme се se на na в v във vav is at on in my the му i и под pod с s нов nov сега sega точно tochno");

    /// <summary>No name of a street has these words; a name ends before them.</summary>
    private static readonly HashSet<string> NoName = WordSpelling.KeysOf("""
        и i а от ot с s със sus sas до do за za при pri но no че che 4e ли li съм sam sum сме е сме sme се se си si ми mi ме me му mu ѝ го ги ще shte 6te да da не ne бях biah той toi toj тя tia ти ние те
        преди predi след sled има ima няма nqma nyama nama имам imam къде kade kude където когато kogato защото zashtoto zashto как kak като kato много mnogo само samo близо blizo около okolo срещу sreshtu без bez под pod над nad зад zad
        где де или ili the a an and or with from to of for near in on at is was he she i my we they who that this up down across by into off his her our again every
        стои stoi стоя чака chaka ме спира spira вече veche още oshte пак pak днес dnes вчера утре сега sega живея живее живеем jiveia jiveq jivee през prez точно tochno моля molq вчера vchera тогава някъде цял цяла цялата
        """);

    /// <summary>Behind a number these say that it counts something.</summary>
    private static readonly Cues Counted = new("клас klas class ч ch квадрат* kvadrat* годиш* godish* години godini god г год дни dni ден den дена нощи noshti седмици sedmici месец* mesec* часа 4asa chasa час chas минути minuti мин км km километ* метра metra m м деца deca дете пъти puti pyti лв лева leva евро evro euro стаи stai rooms years year days day weeks months month hours hour minutes min етажа etaja floors miles times people kids children човека хора души къщи kushti kashti houses магазин* magazin* болници bolnici места mesta легла legla шамар* shamar* удар* udar* съобщени* suobshteni* пакет* paket* билет* bilet* нощувки noshtuvki групи grupi жени jeni мъже muje май юни юли януари февруари март април август септември октомври ноември декември");

    public static bool IsShortStreet(TextToken token) => token.IsWord && ShortStreets.Contains(token.Key);

    public static bool IsStreet(TextToken token) => token.IsWord && (ShortStreets.Contains(token.Key) || LongStreets.Contains(token.Key));

    public static bool IsQuarter(TextToken token) => token.IsWord && Quarters.Contains(token.Key);

    public static bool IsLodging(TextToken token) => token.IsWord && Lodgings.Contains(token.Key);

    public static bool IsTown(TextToken token) => token.IsWord && Towns.Contains(token.Key);

    public static bool IsBlock(TextToken token) => token.IsWord && Blocks.Contains(token.Key);

    /// <summary>A word for a block or a flat that is written out.</summary>
    public static bool IsWholeBlock(TextToken token) => token.IsWord && WholeBlocks.Contains(token.Key);

    public static bool IsFloor(TextToken token) => token.IsWord && Floors.Contains(token.Key);

    /// <summary>„ми“, „му“: whose it is.</summary>
    public static bool IsHers(TextToken token) => token.IsWord && Hers.Contains(token.Key);

    /// <summary>A block or a hostel, which can have a name instead of a number.</summary>
    public static bool HasNames(TextToken token) => token.IsWord && NamedBlocks.Contains(token.Key);

    public static bool IsPart(TextToken token) => IsBlock(token) || (token.IsWord && InnerParts.Contains(token.Key));

    public static bool IsEntrance(TextToken token) => token.IsWord && Entrances.Contains(token.Key);

    public static bool IsAfterName(TextToken token) => token.IsWord && ((EnglishAfterName.Contains(token.Key) && (token.Text.Length > 3 || char.IsAsciiLetter(token.Text[0]))) || (EnglishLarge.Contains(token.Key) && token.Case == LetterCase.Capitalised));

    public static bool IsNumberSign(TextToken token) => token.IsMarkOf("№#") || (token.IsWord && NumberSigns.Contains(token.Key));

    public static bool IsOrdinal(TextToken token) => token.IsWord && Ordinals.Contains(token.Key);

    public static bool IsOrdinalEnd(TextToken token) => token.IsWord && OrdinalEnds.Contains(token.Key);

    public static bool IsRoom(TextToken token) => token.IsWord && Rooms.Contains(token.Key);

    /// <summary>A word that ends an address by itself: „партер“, „вляво“.</summary>
    public static bool IsSide(TextToken token) => token.IsWord && Sides.Contains(token.Key);

    public static bool IsNamedFloor(TextToken token) => token.IsWord && NamedFloors.Contains(token.Key);

    /// <summary>Between the word for a street and its name: „улицата е …“.</summary>
    public static bool IsNaming(TextToken token) => token.IsWord && Names.Contains(token.Key);

    /// <summary>Before a number that is not known well: „някъде към 40“.</summary>
    public static bool IsNearby(TextToken token) => token.IsWord && Nearby.Contains(token.Key);

    /// <summary>„на“, „пред“, near: behind these somebody names a place.</summary>
    public static bool IsPlacing(TextToken token) => token.IsWord && Placings.Contains(token.Key);

    /// <summary>Whether behind this number nothing is named that it could count: a sign, a small word of grammar or a part of an address follows.</summary>
    public static bool EndsAHouse(TokenizedText text, int number)
    {
        var next = text[number + 1];
        if (next.IsMark('.')) return !text[number + 2].IsDigits;
        if (next.IsMarkOf(":/%€$°")) return false;
        return !next.IsWord || (!IsCounted(next) && (NoName.Contains(next.Key) || IsConnector(next) || IsPart(next) || IsSide(next)));
    }

    public static bool IsTownOfAnyCase(TextToken token) => token.IsWord && TownNames.Contains(token.Key);

    public static bool IsTownName(TextToken token) => token is { IsWord: true, IsLarge: true } && TownNames.Contains(token.Key);

    public static bool IsResidence(TextToken token) => Residence.Are(token);

    /// <summary>„живея при майка ми на …“: a few words before, something says who lives or waits there.</summary>
    public static bool IsResidenceBefore(TokenizedText text, int at) => Residence.StandBefore(text, at, 6) || Staying.StandBefore(text, at, 3);

    public static bool IsResidenceLink(TextToken token) => token.IsWord && ResidenceLinks.Contains(token.Key);

    public static bool CanBeAName(TextToken token) => token.IsWord && !NoName.Contains(token.Key) && !IsPart(token) && !IsStreet(token) && !IsQuarter(token) && !IsNumberSign(token);

    /// <summary>The name of an entrance that is a word: „вх. Изток“, „вход Ве“.</summary>
    public static bool IsEntranceName(TextToken token) => token.IsWord && EntranceNames.Contains(token.Key);

    /// <summary>Between two parts: „вх. Б на 3-ти етаж“.</summary>
    public static bool IsConnector(TextToken token) => token is { IsWord: true, Case: LetterCase.Lower } && Connectors.Contains(token.Key);

    public static bool IsContraction(TextToken first, TextToken last) => first.IsWord && last is { IsWord: true, IsSpaced: false, Text.Length: <= 2 } && first.Text.Length <= 2 && Contractions.Contains(first.Key + last.Key);

    public static bool IsSlip(TextToken token) => token is { IsWord: true, Text.Length: > 3 } && Slips.Contains(token.Key);

    public static bool IsCounted(TextToken token) => Counted.Are(token) || token.IsMarkOf("%€$°");

    public static bool IsNoStreet(TextToken token) => NoStreet.Are(token) || MonthNames.Are(token);

    public static bool IsSchool(TextToken token) => Schools.Are(token);

    public static bool IsStreetSlip(TextToken token) => token is { IsWord: true, Text.Length: > 3 } && StreetSlips.Contains(token.Key);

    private static HashSet<string> SlipsOf(string words)
    {
        var slips = new HashSet<string>();
        foreach (var key in WordSpelling.KeysOf(words))
        {
            for (var at = 0; at < key.Length; at++)
            {
                slips.Add(key.Insert(at, key[at].ToString()));
                if (at == 0 || key.Length < 5) continue;
                slips.Add(key.Remove(at, 1));
                slips.Add($"{key[..(at - 1)]}{key[at]}{key[at - 1]}{key[(at + 1)..]}");
            }
        }

        slips.ExceptWith(WordSpelling.KeysOf(words));
        return slips;
    }
}
