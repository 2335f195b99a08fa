using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Linking;
using Newsdesk.Entities.Names.Tagging;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Finds the names, settles them over the whole text, and links them to the knowledge base.</summary>
internal sealed class NameStep(KnowledgeBase knowledge, LinkModel links) : IAnnotationStep
{
    private readonly NameReading _reading = new(knowledge, TagModel.Shipped);
    private readonly EntityLinker _linker = new(knowledge, links);
    private List<NameCandidate> _candidates = [];
    private readonly List<EntityLink> _links = [];
    private readonly Dictionary<KnowledgeEntry, string> _fullForms = new(EntryById.Comparer);

    /// <summary>The names of the text that was read last, in the order in which they were found.</summary>
    public IReadOnlyList<NameCandidate> Candidates => _candidates;

    /// <summary>What was weighed for them.</summary>
    public EntityLinker Linker => _linker;

    public void Run(AnnotationDraft draft)
    {
        var reader = draft.Reader;
        _candidates = draft.IsEnglish ? _reading.Read(reader, draft.SentenceSpan) : _reading.ReadKnown(reader, draft.SentenceSpan);
        Link(reader, draft.Published?.Year);
        for (var i = 0; i < _candidates.Count; i++)
        {
            draft.Names.Add(Resolve(reader, i));
        }

        draft.Names.Sort(static (left, right) => left.Tokens.Start.CompareTo(right.Tokens.Start));
    }

    // A short form means what its head means.
    private void Link(in TokenReader reader, int? publishYear)
    {
        _links.Clear();
        _fullForms.Clear();
        _linker.Read(reader, _candidates, publishYear);
        for (var i = 0; i < _candidates.Count; i++)
        {
            _links.Add(_candidates[i].Head < 0 ? _linker.Link(_candidates[i], i) : default);
        }

        for (var i = 0; i < _candidates.Count; i++)
        {
            if (_candidates[i].Head is >= 0 and var head)
            {
                _links[i] = _links[head];
            }

            if (_links[i].Entry is { } entry && _links[i].Kind == entry.Kind)
            {
                var surface = SurfaceOf(reader, _candidates[i]);
                if (!_fullForms.TryGetValue(entry, out var fullest) || IsFuller(entry, surface, fullest))
                {
                    _fullForms[entry] = surface;
                }
            }
        }
    }

    // The name that readers know is the fullest form; else the longest is.
    private static bool IsFuller(KnowledgeEntry entry, string surface, string other) =>
        !other.Equals(entry.Name, StringComparison.Ordinal) && (surface.Equals(entry.Name, StringComparison.Ordinal) || surface.Length > other.Length);

    private ResolvedName Resolve(in TokenReader reader, int index)
    {
        var candidate = _candidates[index];
        var link = _links[index];
        var fullForm = link.Entry is { } entry && link.Kind == entry.Kind ? _fullForms[entry]
            : SurfaceOf(reader, candidate.Head >= 0 ? _candidates[candidate.Head] : candidate);
        var span = new TextSpan(reader[candidate.Tokens.Start].Start, reader[candidate.Tokens.End - 1].End);
        var mention = new Mention(span, link.Kind, link.Entry?.Id, fullForm, link.Entry is null ? null : link.Score) { LinkEvidence = link.Evidence };
        return new ResolvedName(candidate.Tokens, mention, link.Entry);
    }

    private static string SurfaceOf(in TokenReader reader, in NameCandidate candidate) =>
        reader.Text[reader[candidate.Tokens.Start].Start..reader[candidate.Tokens.End - 1].End].ToString();
}
