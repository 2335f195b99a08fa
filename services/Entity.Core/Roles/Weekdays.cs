namespace Newsdesk.Entities.Roles;

/// <summary>Names of days, which tell without a publish day whether two sentences speak of the same one.</summary>
internal static class Weekdays
{
    /// <summary>From 1 for Monday; 0 for any other word.</summary>
    public static int Of(ReadOnlySpan<char> word) => word switch
    {
        "Monday" => 1,
        "Tuesday" => 2,
        "Wednesday" => 3,
        "Thursday" => 4,
        "Friday" => 5,
        "Saturday" => 6,
        "Sunday" => 7,
        _ => 0,
    };
}
