namespace Newsdesk.Articles.Intake;

/// <summary>Sizes beyond which a submission is refused; part of the contract. Lengths count UTF-16 code units.</summary>
public static class SubmissionLimits
{
    public const int Url = 2_048;
    public const int Title = 1_000;
    public const int Text = 200_000;
    public const int Html = 3_000_000;
    public const int Authors = 50;
    public const int Author = 200;
    public const int OutletName = 200;
    public const int LanguageCode = 35;
    public const int ImageCredit = 200;

    /// <summary>The oldest newspapers on line were digitised from about here on; what is older is a broken date.</summary>
    public static DateTimeOffset EarliestPublishTime { get; } = new(1800, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Clocks and time zones of publishers go wrong by hours, not days.</summary>
    public static TimeSpan PublishTimeAhead { get; } = TimeSpan.FromDays(1);
}
