using Newsdesk.Entities.Lexicon;

namespace Newsdesk.Entities.Names;

/// <summary>Words in or beside a name that tell what kind of thing it names.</summary>
internal static class NameCues
{
    /// <summary>Stand before a person's name and do not belong to it.</summary>
    public static readonly WordList Titles = WordList.Of(
        """
        Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Baroness Baron Count Rev Rev. Reverend Father Sister Brother Pope Cardinal Bishop Archbishop Rabbi Imam Ayatollah Mullah Sheikh
        President Premier Chancellor Minister Secretary Senator Sen. Sens. Representative Rep. Reps. Congressman Congresswoman Governor Gov. Mayor Ambassador Chairman Chairwoman Chair Commissioner Speaker Councillor
        Councilman Delegate Envoy MP MEP Justice Judge Attorney Prosecutor Sheriff Detective Det. Inspector Superintendent Officer Constable Marshal Agent
        Engineer Coroner Coach General Gen. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Admiral Adm. Commander Cmdr. Corporal Cpl. Private Brigadier Brig.
        King Queen Prince Princess Emperor Empress Sultan Emir Crown Duke Duchess Earl
        CEO CFO COO Director Coach Captain Manager Chief Executive Spokesman Spokeswoman Spokesperson Analyst Professor Actor Actress Singer Author Director Producer Comedian Leader Founder Editor Correspondent Reporter
        Pte. Pvt. Supt. Hon. Pres. Atty. Insp.
        """,
        StringComparer.Ordinal);

    /// <summary>Belong to a title only in front of another word of one: <c>Prime Minister</c>, <c>Foreign Secretary</c>.</summary>
    public static readonly WordList TitleModifiers = WordList.Of(
        """
        Prime Vice Deputy Foreign Defense Defence Interior Finance Home Health Education Justice Energy Trade Culture Transport Economy Environment Labour Labor Treasury State Housing Former Acting Ex First Second Supreme
        Chief Senior Assistant Under Majority Minority House Senate Party Press General Attorney Solicitor Police Fire Army Navy Lead Executive Managing Associate Great Grand Holy Crown Special National Security Opposition
        """,
        StringComparer.Ordinal);

    /// <summary>Lower-case words right before a person's name.</summary>
    public static readonly WordList Occupations = WordList.Of(
        """
        president minister chancellor premier leader secretary senator governor mayor ambassador chairman chairwoman commissioner speaker envoy lawmaker politician candidate
        actor actress singer rapper musician guitarist drummer director filmmaker producer comedian author writer novelist poet artist photographer designer model host presenter broadcaster journalist reporter editor columnist correspondent blogger
        player striker midfielder defender goalkeeper quarterback coach captain manager boxer driver rider cyclist golfer swimmer runner sprinter athlete skater champion teammate referee
        spokesman spokeswoman spokesperson analyst expert professor scientist researcher physicist economist historian lawyer attorney prosecutor judge detective officer doctor surgeon teacher student activist campaigner dissident
        founder co-founder executive boss chief entrepreneur billionaire tycoon mogul investor banker general commander colonel sergeant soldier pilot astronaut gunman suspect victim witness resident
        father mother brother sister son daughter wife husband girlfriend boyfriend uncle aunt cousin widow friend colleague predecessor successor rival
        king queen prince princess duke duchess pope cardinal bishop archbishop imam cleric
        """,
        StringComparer.Ordinal);

    /// <summary>Words that make an organisation of the name they stand in.</summary>
    public static readonly WordList Organizations = WordList.Of(
        """
        Inc Inc. Corp Corp. Corporation Ltd Ltd. LLC Plc PLC Co Co. Company Companies GmbH AG SA Group Holdings Partners Associates Bank Banking Capital Insurance Airlines Airways Aviation Motors Industries Enterprises
        Technologies Technology Systems Software Electronics Communications Telecom Networks Network Media Entertainment Studios Pictures Productions Records Broadcasting Television Radio News Times Post Tribune Herald Gazette
        Guardian Telegraph Journal Magazine Press Publishing Books University College School Academy Institute Institution Laboratory Center Centre Foundation Trust Fund Charity Society Association Union Federation
        Confederation Alliance Coalition League Club FC F.C. United Rovers Wanderers Athletic Party Movement Front Brigade Brigades Army Navy Force Forces Corps Guard Guards Police Ministry Department Dept. Bureau Agency
        Administration Authority Commission Committee Council Board Court Tribunal Parliament Congress Senate Assembly Government Cabinet Office Service Services Organization Organisation Secretariat Observatory Orchestra
        Ensemble Choir Band Church Diocese Hospital Clinic Museum Library Gallery Market Exchange Stores Store Airline Railways Railway Lines Energy Oil Gas Petroleum Mining Steel Pharmaceuticals Healthcare Foods Brewery
        Brothers Sons Labs Solutions Consulting Security Intelligence Investigation Taskforce Initiative Project Campaign Jihad Militia Regiment Battalion Division Squadron Fleet
        """,
        StringComparer.Ordinal);

    /// <summary>Words that make a place of the name they end.</summary>
    public static readonly WordList PlaceEndings = WordList.Of(
        """
        Street Avenue Road Lane Boulevard Highway Drive Square Plaza Bridge Tunnel River Lake Creek Falls Sea Ocean Gulf Bay Strait Channel Canal Coast Beach Island Islands Isle Peninsula Mountain Mountains Mount Hill Hills
        Valley Canyon Desert Forest Park Gardens Garden Airport Station Harbor Harbour Port Stadium Arena Palace Castle Tower Towers Cathedral Temple Mosque Cemetery Prison County Province Prefecture District Region City
        Territory Territories State Republic Kingdom Emirates Village Town Borough Heights Ranch Field Speedway Glacier Plateau Basin Reef Cape Point Border Zone Quarter Suburb Campus Hall Parish Estate Oval
        Lodge Hotel Farm Manor Rink Circuit Mill Mills Cave Caves Pass Dam Reservoir Inlet Wharf Pier Dock Docks Abbey Woods Pyrenees Alps Riviera Steppe
        """,
        StringComparer.Ordinal);

    /// <summary>Words that make a place of the name they begin.</summary>
    public static readonly WordList PlaceBeginnings = WordList.Of(
        "Mount Mt. Lake Cape Fort Ft. Port San Santa São Saint St. St North South East West Northern Southern Eastern Western Central New Upper Lower Gulf Isle Los Las El La Le",
        StringComparer.Ordinal);

    /// <summary>Words that make something else of the name they end: an event, a work, a law, a people.</summary>
    public static readonly WordList OtherEndings = WordList.Of(
        """
        Cup Olympics Olympic Games Championship Championships Prix Open Series Bowl Masters Award Awards Prize Oscars Festival Fair Expo Conference Convention Summit Day Week Month Year War Wars Battle Revolution Uprising Crisis Rebellion
        Massacre Attack Bombing Disaster Earthquake Hurricane Storm Typhoon Cyclone Act Bill Law Treaty Agreement Accord Accords Pact Protocol Declaration Amendment Constitution Code Plan Deal Doctrine Resolution Report Review Test Tour
        Show Album Symphony Concerto Sonata Saga Trilogy Chronicles Edition Bible Koran Quran Gospel Language Dynasty Empire Era Age Renaissance Medal Order Cross Trophy Derby Marathon Race Rally Stakes Handicap Program Programme
        """,
        StringComparer.Ordinal);

    /// <summary>Whether an ordinary word often has a capital inside a name or a title.</summary>
    public static bool IsPartOfNames(ReadOnlySpan<char> word) =>
        Organizations.Contains(word) || PlaceEndings.Contains(word) || PlaceBeginnings.Contains(word) || OtherEndings.Contains(word) || Titles.Contains(word) || TitleModifiers.Contains(word);

    /// <summary>Prepositions after which a lone unknown name is most often a place.</summary>
    public static readonly WordList PlacePrepositions = WordList.Of("in near at across throughout outside around toward towards into within via inside", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words before "of" and a name that make it a place.</summary>
    public static readonly WordList PlaceNouns = WordList.Of(
        "city town village province region district state capital island suburb port county municipality outskirts coast north south east west northeast northwest southeast southwest people area valley", StringComparer.OrdinalIgnoreCase);

    /// <summary>Bodies whose name goes on behind "for": <c>Center for Humane Technology</c>.</summary>
    public static readonly WordList BodiesFor = WordList.Of(
        "Center Centre Institute Foundation Society Committee Campaign Council Fund Association Movement Party Organization Organisation Agency Office Department Ministry Alliance Coalition Commission Union Network School",
        StringComparer.Ordinal);

    /// <summary>Parties by their adjectives and followers.</summary>
    public static readonly WordList Parties = WordList.Of(
        "Republican Republicans Democrat Democrats Democratic Labour Tory Tories Conservatives Liberals Greens Socialists Communists Confederate Islamist Likud Bolsheviks",
        StringComparer.Ordinal);

    /// <summary>Lower-case words that may stand inside a personal name.</summary>
    public static readonly WordList Particles = WordList.Of("de da das dos do del della der den di du van von bin ibn bint al el la le ter ten zu y abu", StringComparer.Ordinal);

    /// <summary>What may follow a personal name and belong to it.</summary>
    public static readonly WordList NameSuffixes = WordList.Of("Jr Jr. Sr Sr. II III IV", StringComparer.Ordinal);
}
