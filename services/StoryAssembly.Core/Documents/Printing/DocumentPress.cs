using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Documents.Templates;
using Newsdesk.Stories.Members;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents.Printing;

/// <summary>
/// Makes the sentences of one document. Whatever leaves the press has passed the verifier, keeps to the verbatim limit and is not blocked; a sentence that
/// would not is dropped, never repaired.
/// </summary>
internal sealed class DocumentPress
{
    /// <summary>Origins shown beside the first as saying the same.</summary>
    private const int MaxSupporters = 4;

    private readonly ProblemList _problems = new();
    private readonly SentenceVerifier _verifier;
    private readonly EvidenceVerifier _evidence;
    private readonly VerbatimLedger _ledger;
    private readonly int _maxWords;
    private readonly IReadOnlySet<string> _blocked;
    private readonly StorySources _sources;
    private readonly Dictionary<int, DocumentSentence> _printed = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public DocumentPress(StorySources sources, EditorDecisions editor, DocumentOptions options)
    {
        _sources = sources;
        _maxWords = options.MaxVerbatimWords;
        _blocked = editor.BlockedSentenceKeys;
        _evidence = new EvidenceVerifier(new MemberTexts(sources.Articles.Select(a => a.Member).Concat(sources.Members)), _problems);
        _ledger = new VerbatimLedger(_evidence.Layouts) { MaxWords = options.MaxVerbatimWords };
        _verifier = new SentenceVerifier(_evidence, _problems, editor.PinnedHeadline);
    }

    /// <summary>Starts a section: names are written in full once in each.</summary>
    public void StartSection() => _names.Clear();

    /// <summary>Leaves the rest of the verbatim limit to later sections.</summary>
    public void LimitTo(double share) => _ledger.MaxWords = (int)(_maxWords * share);

    public bool IsPrinted(SourceSentence sentence) => _printed.ContainsKey(sentence.Id);

    /// <summary>Whether the words stand in a sentence that is printed.</summary>
    public bool IsPrinted(SourceArticle article, TextSpan words) => article.Sentences.Any(s => s.Span.Contains(words) && IsPrinted(s));

    /// <summary>The sentence as it was printed before; null when it was not.</summary>
    public DocumentSentence? Reprint(SourceSentence sentence) => _printed.GetValueOrDefault(sentence.Id);

    /// <summary>Whether nothing printed so far says nearly the same.</summary>
    public bool IsFresh(SourceSentence sentence, double mostAlike)
    {
        foreach (var id in _printed.Keys)
        {
            if (id == sentence.Id || SentenceSimilarity.Overlap(_sources.Sentences[id], sentence, _sources.Terms) > mostAlike)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Prints a sentence of a source with the edits that make it stand alone; null when it must not be printed.</summary>
    public DocumentSentence? Extract(SourceSentence sentence, PrintOrder order)
    {
        var member = sentence.Article.Member;
        if (!_ledger.CanTake(member, sentence.Span))
        {
            return null;
        }

        var names = _sources.IsEnglish ? NameEdits.Plan(sentence, _names) : [];
        var edits = PlanEdits(sentence.Article, sentence.Span, names, _sources.IsEnglish);
        List<Evidence> evidence = [EvidenceMaker.Text(member, sentence.Span)];
        if (order.ShowsSupport)
        {
            evidence.AddRange(sentence.Supporters.Take(MaxSupporters).Select(s => EvidenceMaker.Text(s.Article.Member, s.Span)));
        }

        var made = Finish(
            new DocumentSentence
            {
                Text = SpanEdits.Apply(sentence.Text, edits) ?? "",
                Origin = SentenceOrigin.Extracted,
                Evidence = evidence,
                Edits = edits,
                Stance = order.Stance,
                Attribution = order.Attribution,
            });
        if (made is null)
        {
            return null;
        }

        _ledger.Take(member, sentence.Span);
        _printed.TryAdd(sentence.Id, made);
        _names.UnionWith(names.Select(n => n.Replacement));
        _names.UnionWith(member.Annotation.MentionsIn(sentence.Span).Select(m => m.FullForm).Where(n => sentence.Text.Contains(n, StringComparison.Ordinal)));
        return made;
    }

    /// <summary>Prints a few words of a sentence, first letter in capitals; they must lie in a sentence that is printed, so that they cost nothing.</summary>
    public DocumentSentence? ExtractWords(SourceSentence sentence, TextSpan words)
    {
        var span = words.Of(sentence.Article.Text.AsSpan());
        List<TextEdit> edits = char.IsLower(span[0]) ? [new TextEdit(new TextSpan(0, 1), char.ToUpperInvariant(span[0]).ToString(), EditReason.Capital)] : [];
        return Finish(
            new DocumentSentence
            {
                Text = SpanEdits.Apply(span, edits) ?? "",
                Origin = SentenceOrigin.Extracted,
                Evidence = [EvidenceMaker.Text(sentence.Article.Member, words)],
                Edits = edits,
            },
            SentencePlace.Heading);
    }

    /// <summary>Prints a headline or a part of one.</summary>
    public DocumentSentence? ExtractTitle(MemberArticle member, TextSpan span)
    {
        var edits = new List<TextEdit>();
        var title = span.Of(member.Title.AsSpan());
        for (var run = Spacing.FindIrregular(title, 0); !run.IsEmpty; run = Spacing.FindIrregular(title, run.End))
        {
            edits.Add(new TextEdit(run, " ", EditReason.Whitespace));
        }

        return Finish(
            new DocumentSentence
            {
                Text = SpanEdits.Apply(title, edits) ?? "",
                Origin = SentenceOrigin.Extracted,
                Evidence = [EvidenceMaker.Title(member, span)],
                Edits = edits,
            },
            SentencePlace.Headline);
    }

    /// <summary>Prints somebody's words as they stand between quotation marks.</summary>
    public DocumentSentence? Quote(MemberArticle member, TextSpan content, string speaker) =>
        Finish(
            new DocumentSentence
            {
                Text = content.Of(member.Text),
                Origin = SentenceOrigin.Quoted,
                Evidence = [EvidenceMaker.Text(member, content)],
                Attribution = speaker,
            });

    /// <summary>Fills a template from evidence; null when the evidence does not fill it.</summary>
    public DocumentSentence? Fill(string template, params IReadOnlyList<Evidence> evidence)
    {
        var resolved = _evidence.Resolve(evidence);
        return resolved is null || DocumentTemplates.Render(template, resolved) is not { } text
            ? null
            : Finish(new DocumentSentence { Text = text, Origin = SentenceOrigin.Template, Evidence = evidence, TemplateId = template });
    }

    /// <summary>Prints an editor's headline with the evidence that its facts stand in.</summary>
    public DocumentSentence? Pin(string headline, IReadOnlyList<Evidence> evidence) =>
        Finish(new DocumentSentence { Text = headline, Origin = SentenceOrigin.Template, Evidence = evidence, TemplateId = TemplateIds.HeadlinePinned }, SentencePlace.Headline);

    private DocumentSentence? Finish(DocumentSentence sentence, SentencePlace place = SentencePlace.Body)
    {
        if (sentence.Text.Length == 0 || _blocked.Contains(sentence.Key) || !StartsAsSentence(sentence))
        {
            return null;
        }

        var before = _problems.Count;
        _verifier.Verify(sentence, place);
        return _problems.Count == before ? sentence : null;
    }

    private static bool StartsAsSentence(DocumentSentence sentence) => sentence.Origin is not SentenceOrigin.Extracted || !char.IsLower(sentence.Text[0]);

    private static List<TextEdit> PlanEdits(SourceArticle article, TextSpan span, List<TextEdit> names, bool english)
    {
        var text = span.Of(article.Text.AsSpan());
        return SentenceEditor.Plan(text, Tokenizer.AsSpan(Tokenizer.Tokenize(text)), article.Published, names, english);
    }
}
