namespace Newsdesk.Stories.FunctionalTests.Fixtures;

/// <summary>News of three events, told by several outlets, with a copy, a revision and a withdrawal.</summary>
internal static class TestNews
{
    /// <summary>The bridge, first told.</summary>
    public static TestArticle Bridge { get; } = new(
        1,
        "abridge1",
        "herald",
        "Bridge collapses in Alderport, killing nine",
        "The main bridge of Alderport collapsed on Friday, killing nine people and injuring 30 others.\n"
        + "The port of Alderport was closed to all ships after the collapse.\n"
        + "Rescue crews searched the river for survivors through the night, police said.\n"
        + "The bridge carried 40,000 cars a day before the collapse.");

    /// <summary>The same bridge by another outlet.</summary>
    public static TestArticle BridgeAgain { get; } = new(
        3,
        "abridge2",
        "courier",
        "Alderport bridge collapse kills eleven",
        "Eleven people died when the bridge of Alderport collapsed into the river on Friday.\n"
        + "Ships had to wait outside the port after the collapse of the bridge.\n"
        + "Mayor Anna Brandt visited the rescue crews at the river in the night.");

    /// <summary>A copy of the first, under a headline of its own.</summary>
    public static TestArticle BridgeCopy { get; } = Bridge with { Sequence = 4, Id = "abridge3", Outlet = "echo", Title = "Disaster on the river", Origin = "abridge1", PublishTime = Bridge.PublishTime.AddHours(3) };

    public static TestArticle Bank { get; } = new(
        2,
        "abank1",
        "herald",
        "Central Bank raises interest rates to four percent",
        "The Central Bank of Velmark raised its main interest rate to four percent on Thursday to fight inflation.\n"
        + "Shares fell after the decision of the Central Bank.\n"
        + "Economists had expected a smaller step.");

    public static TestArticle BankAgain { get; } = new(
        5,
        "abank2",
        "courier",
        "Velmark: interest rates go up as Central Bank fights inflation",
        "Interest rates in Velmark rise to four percent, the Central Bank said on Thursday.\n"
        + "Inflation stood at six percent in June, the Central Bank said.");

    public static TestArticle Final { get; } = new(
        6,
        "afinal1",
        "echo",
        "Rovers win cup final after penalties",
        "Rovers won the cup final against United after penalties on Saturday.\n"
        + "Fans of Rovers celebrated in the streets.\n"
        + "The match had ended two all.");

    /// <summary>The first article of the bridge, with a higher count.</summary>
    public static TestArticle BridgeRevised { get; } = Bridge with
    {
        Sequence = 7,
        Revision = 2,
        Title = "Bridge collapses in Alderport, killing eleven",
        Text = Bridge.Text.Replace("killing nine people", "killing eleven people", StringComparison.Ordinal),
        PublishTime = Bridge.PublishTime.AddHours(6),
    };

    /// <summary>Everything in the order of acceptance, from 1 without a gap; the last article is withdrawn at 8.</summary>
    public static IReadOnlyList<TestArticle> All { get; } = [Bridge, Bank, BridgeAgain, BridgeCopy, BankAgain, Final, BridgeRevised];

    public const long WithdrawalSequence = 8;
}
