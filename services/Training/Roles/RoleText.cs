namespace Newsdesk.Training.Roles;

/// <summary>A labelled text.</summary>
/// <param name="EventId">What it reports on: texts of one event are never parted between training and measuring.</param>
/// <param name="IsOutlet">Whether it is an article of an outlet; the others are Wikinews texts.</param>
internal sealed record RoleText(string EventId, bool IsOutlet, IReadOnlyList<RoleExample> Sentences)
{
    public const int Folds = 5;

    private const int HeldOutShare = 5;

    /// <summary>The part of the cross-validation that its event belongs to.</summary>
    public int Fold => FirstByte(EventId) % Folds;

    /// <summary>Whether its event was left aside while features and settings were chosen.</summary>
    public bool IsHeldOut => IsOutlet && FirstByte("held" + EventId) % HeldOutShare == 0;

    private static int FirstByte(string text) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))[0];
}
