using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class StarterSetTests
{
    private static readonly Lazy<KnowledgeBase> Starter = new(() => KnowledgeLoader.Load(new KnowledgeOptions()));

    [Fact]
    public void Entries_All_SayWhatTheyAreSinceWhenAndWhence() => Assert.All(Starter.Value.Entries, entry =>
    {
        Assert.NotEqual(MentionKind.Unspecified, entry.Kind);
        Assert.EndsWith(".", entry.Description, StringComparison.Ordinal);
        Assert.NotNull(entry.AsOf);
        Assert.NotEqual("", entry.Source);
        Assert.NotEqual("", entry.Licence);
        Assert.Equal(entry.Name.Trim().Normalize(), entry.Name);
    });

    [Fact]
    public void Entries_NamesAndAliases_BelongToOneEntryOnly() => Assert.Empty(
        Starter.Value.Entries.SelectMany(entry => entry.Aliases.Append(entry.Name).Distinct(StringComparer.Ordinal)).GroupBy(name => name, StringComparer.Ordinal).Where(names => names.Count() > 1).Select(names => names.Key));

    [Fact]
    public void Entries_StarterSet_HoldsWhatTheNewsSpeaksOf()
    {
        Assert.True(Starter.Value.Entries.Count >= 2500);
        Assert.All(["Russia", "Kabul", "Taliban", "Vladimir Putin", "Amir Khan Muttaqi", "Gul Hassan Hassan", "The Independent", "Bank of Korea", "Juventus"], name => Assert.NotEmpty(Starter.Value.FindEntries(name)));
    }
}
