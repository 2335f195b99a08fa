using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Reads the members of a story: the same members give the same sources in whatever order they come.</summary>
internal static class StorySourcesReader
{
    /// <summary>Articles whose sentences are weighed; of a larger story the earliest of each origin in turn. It bounds the work for one document.</summary>
    private const int MaxArticles = 40;

    /// <summary>Sentences read of one article: what comes later in a long text is background at best.</summary>
    private const int MaxSentences = 80;

    public static StorySources Read(IReadOnlyList<MemberArticle> members)
    {
        var ordered = members.Select(AnnotationGuard.Clean).OrderBy(m => m.PublishTime.UtcTicks).ThenBy(m => m.Id.Value, StringComparer.Ordinal).ToList();
        var families = new MemberFamilies(ordered);
        var language = DocumentLanguage.Choose(ordered);
        var vocabulary = new Vocabulary();
        var articles = new List<SourceArticle>();
        var sentences = new List<SourceSentence>();
        foreach (var member in ChooseReadable(ordered, families, language))
        {
            articles.Add(ReadArticle(member, families, vocabulary, sentences, language == DocumentLanguage.English));
        }

        var statistics = new TermStatistics(sentences, vocabulary.Count);
        Weigh(sentences, statistics, vocabulary.Count);
        return new StorySources
        {
            Members = ordered,
            CopyCount = ordered.Count(families.IsCopy),
            OriginCount = families.OriginCount,
            Families = families,
            Language = language,
            Articles = articles,
            Sentences = sentences,
            Vocabulary = vocabulary,
            Terms = statistics,
        };
    }

    private static List<MemberArticle> ChooseReadable(List<MemberArticle> ordered, MemberFamilies families, string language)
    {
        var readable = ordered.Where(m => families.IsRepresentative(m) && DocumentLanguage.PrimaryOf(m.Language) == language).ToList();
        if (readable.Count <= MaxArticles)
        {
            return readable;
        }

        var turns = new Dictionary<int, int>();
        return readable
            .Select(m => (Member: m, Turn: turns[families.OriginOf(m)] = turns.GetValueOrDefault(families.OriginOf(m)) + 1))
            .OrderBy(m => m.Turn)
            .Take(MaxArticles)
            .Select(m => m.Member)
            .OrderBy(m => m.PublishTime.UtcTicks)
            .ThenBy(m => m.Id.Value, StringComparer.Ordinal)
            .ToList();
    }

    private static SourceArticle ReadArticle(MemberArticle member, MemberFamilies families, Vocabulary vocabulary, List<SourceSentence> sentences, bool english)
    {
        var tokens = new List<Token>();
        var annotated = member.Annotation.Sentences;
        var count = Math.Min(annotated.Count, MaxSentences);
        var read = count == 0 ? 0 : Math.Clamp(annotated[count - 1].Span.End, 0, member.Text.Length);
        Tokenizer.Tokenize(member.Text.AsSpan(0, read), tokens);
        var article = new SourceArticle(member, families.OriginOf(member), tokens) { TitleTerms = ReadTitle(member.Title, vocabulary) };
        var own = new List<SourceSentence>(count);
        var token = 0;
        var rank = 0;
        for (var i = 0; i < count; i++)
        {
            var sentence = annotated[i];
            if (!sentence.Span.FitsIn(read))
            {
                continue;
            }

            var range = TokensOf(tokens, sentence.Span, ref token);
            own.Add(ReadSentence(article, sentence, own.Count, sentences.Count, range, vocabulary, english));
            own[^1].Rank = rank;
            rank += (own[^1].Flaws & (SentenceFlaws.Unterminated | SentenceFlaws.Boilerplate)) == 0 ? 1 : 0;
            sentences.Add(own[^1]);
        }

        article.Sentences = own;
        return article;
    }

    private static int[] ReadTitle(string title, Vocabulary vocabulary) => vocabulary.Read(title, Tokenizer.AsSpan(Tokenizer.Tokenize(title)));

    private static SourceSentence ReadSentence(
        SourceArticle article, Sentence sentence, int index, int id, TokenRange range, Vocabulary vocabulary, bool english)
    {
        var tokens = Tokenizer.AsSpan(article.Tokens)[range.Start..range.End];
        var words = CountWords(tokens);
        return new SourceSentence
        {
            Article = article,
            Index = index,
            Id = id,
            Span = sentence.Span,
            Tokens = range,
            Role = sentence.Role,
            IsSpeech = sentence.IsSpeech,
            WordCount = words,
            Terms = vocabulary.Read(article.Text, tokens),
            Flaws = SentenceInspector.Inspect(article.Text, sentence.Span, tokens, words, article.Member.Annotation, english),
        };
    }

    private static TokenRange TokensOf(List<Token> tokens, TextSpan span, ref int token)
    {
        while (token < tokens.Count && tokens[token].Start < span.Start)
        {
            token++;
        }

        var first = token;
        while (token < tokens.Count && tokens[token].End <= span.End)
        {
            token++;
        }

        return new TokenRange(first, token);
    }

    private static int CountWords(ReadOnlySpan<Token> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return count;
    }

    private static void Weigh(List<SourceSentence> sentences, TermStatistics statistics, int terms)
    {
        foreach (var sentence in sentences)
        {
            sentence.Norm = SentenceSimilarity.Norm(sentence.Terms, statistics);
        }

        new SupportFinder(sentences, statistics, terms).FindAll();
        CentralityWeigher.Weigh(sentences, statistics);
    }
}
