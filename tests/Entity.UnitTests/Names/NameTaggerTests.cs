using Newsdesk.Entities.Names;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.UnitTests.Names;

public sealed class NameTaggerTests
{
    private const string Article =
        """
        SHARES OF NORDWIND FALL IN TOKYO
        Prime Minister Anna Lindholm met Robert Okafor, the head of the Baltic Shipping Company, in Gothenburg on Monday. "We agreed," Lindholm said.
        The Ministry of Transport in Stockholm will publish the report of the University of Uppsala - its third - before the Nordic Games begin.
        later, in lower case, she flew to Tokyo and met i.e. e.g. the board at 10:30; costs rose 4.5% to $1,200.
        """;

    [Fact]
    public void Tag_AnArticle_NamesDoNotOverlapAndStayInTheirSentence()
    {
        var text = new Tokenized(Article);

        var names = Tag(text);

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(name.Tokens.Count > 0));
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.First.Tokens.End <= pair.Second.Tokens.Start));
        Assert.All(names, name => Assert.Contains(text.Sentences, sentence => sentence.Start <= name.Tokens.Start && name.Tokens.End <= sentence.End));
    }

    [Fact]
    public void Tag_SecondReading_AllocatesNothing()
    {
        var text = new Tokenized(string.Concat(Enumerable.Repeat(Article + "\n\n", 20)));
        var tagger = new NameTagger(SmallWorld.Knowledge, TagModel.Shipped);
        var (read, names) = (new List<NameCandidate>(), new List<TaggedName>());
        tagger.Tag(text.Reader, text.Sentences, read, names);
        names.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        tagger.Tag(text.Reader, text.Sentences, read, names);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotEmpty(names);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Tag_SentenceLongerThanAPiece_IsTaggedToItsEnd()
    {
        var text = new Tokenized(string.Join(' ', Enumerable.Repeat("and Robert Okafor of Stockholm", 300)));

        var names = Tag(text);

        Assert.Contains(names, name => name.Tokens.Start > 1400);
    }

    [Theory]
    [InlineData("PRIME MINISTER ANNA LINDHOLM RESIGNS IN STOCKHOLM", "LINDHOLM", MentionKind.Person)]
    [InlineData("PRIME MINISTER ANNA LINDHOLM RESIGNS IN STOCKHOLM", "STOCKHOLM", MentionKind.Place)]
    [InlineData("President Anna Lindholm Meets Workers After Long Strike in Stockholm", "Lindholm", MentionKind.Person)]
    [InlineData("President Anna Lindholm Meets Workers After Long Strike in Stockholm", "Stockholm", MentionKind.Place)]
    public void Tag_HeadlineCase_FindsTheName(string headline, string last, MentionKind kind)
    {
        var text = new Tokenized(headline);

        Assert.Contains(Tag(text), name => name.Kind == kind && text.Reader.Word(name.Tokens.End - 1).SequenceEqual(last));
    }

    private static List<TaggedName> Tag(Tokenized text)
    {
        var names = new List<TaggedName>();
        new NameTagger(SmallWorld.Knowledge, TagModel.Shipped).Tag(text.Reader, text.Sentences, [], names);
        return names;
    }

    private sealed class Tokenized
    {
        public Tokenized(string text)
        {
            Text = text;
            Tokens = [.. Tokenizer.Tokenize(text)];
            var sentences = new List<TokenRange>();
            SentenceSplitter.Split(text, Tokens, sentences);
            Sentences = [.. sentences];
        }

        public string Text { get; }

        public Token[] Tokens { get; }

        public TokenRange[] Sentences { get; }

        public TokenReader Reader => new(Text, Tokens);
    }
}
