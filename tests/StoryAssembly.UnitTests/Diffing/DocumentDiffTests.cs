using Newsdesk.Stories.Diffing;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Diffing;

public sealed class DocumentDiffTests
{
    private static readonly StoryDocument Document = SampleStories.Bridge.Assemble();

    [Fact]
    public void Between_DocumentAndItself_IsEmpty() => Assert.Empty(DocumentDiff.Between(Document, Document).Changes);

    [Fact]
    public void Between_OneSentenceMore_IsAdded()
    {
        var before = Document with { Happenings = [.. Document.Happenings.SkipLast(1)] };

        var change = Assert.Single(DocumentDiff.Between(before, Document).Changes);

        Assert.Equal((SentenceChangeKind.Added, "happenings"), (change.Kind, change.Section));
        Assert.Null(change.OldSentence);
        Assert.Equal(Document.Happenings[^1].Text, change.NewSentence!.Text);
    }

    [Fact]
    public void Between_OneSentenceLess_IsRemoved()
    {
        var now = Document with { Happenings = [.. Document.Happenings.SkipLast(1)] };

        var change = Assert.Single(DocumentDiff.Between(Document, now).Changes);

        Assert.Equal((SentenceChangeKind.Removed, "happenings"), (change.Kind, change.Section));
        Assert.Null(change.NewSentence);
    }

    [Fact]
    public void Between_OtherNumber_IsCorrected()
    {
        var first = Document.Happenings[0];
        var now = Document with { Happenings = [first with { Text = first.Text.Replace("11", "14", StringComparison.Ordinal) }, .. Document.Happenings.Skip(1)] };

        var change = Assert.Single(DocumentDiff.Between(Document, now).Changes);

        Assert.Equal(SentenceChangeKind.Corrected, change.Kind);
        Assert.Equal(first.Text, change.OldSentence!.Text);
        Assert.Contains("14", change.NewSentence!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_SentenceInAnotherSection_IsNoChange()
    {
        var moved = Document with { Happenings = [.. Document.Happenings.SkipLast(1)], Backgrounds = [Document.Happenings[^1]] };

        Assert.Empty(DocumentDiff.Between(Document, moved).Changes);
    }

    [Fact]
    public void Between_OtherQuestions_IsNoChange() => Assert.Empty(DocumentDiff.Between(Document, Document with { Questions = [], TopicCards = [] }).Changes);

    [Fact]
    public void Between_Changes_AreInDocumentOrder()
    {
        var empty = Document with { Happenings = [], Points = [], Headline = null };

        var sections = DocumentDiff.Between(empty, Document).Changes.Select(c => c.Section).Distinct();

        Assert.Equal(["headline", "happenings", "points"], sections);
    }
}
