using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class ActiveKnowledgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Change_WhileOneReads_ClosesTheOldFileWhenItIsGivenBack()
    {
        var (first, second) = (Open("first"), Open("second"));
        using var active = new ActiveKnowledge(new TextAnnotator(first));
        var lease = active.Use();

        active.Change(new TextAnnotator(second));

        using (var next = active.Use())
        {
            Assert.Same(second, next.Knowledge);
        }

        Assert.Equal("first", Assert.Single(lease.Knowledge.Search("ada")).Description);
        lease.Dispose();
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => first.Search("ada").ToList());
        Assert.Equal("second", Assert.Single(second.Search("ada")).Description);
    }

    private KnowledgeBase Open(string name)
    {
        var path = Path.Combine(_folder.Path, name + ".kb");
        using (var file = File.Create(path))
        {
            var record = EntryRecord.Encode(new KnowledgeEntry { Id = EntityId.Parse("ada"), Kind = MentionKind.Person, Name = "Ada Lovelace", Description = name });
            KnowledgeFileWriter.Write(new KnowledgeFileOrigin(name, "", DateTimeOffset.UnixEpoch), [record], new FolderBuildStorage(_folder.Path, 1 << 16), file, CancellationToken.None);
        }

        return KnowledgeFiles.Open(path, CancellationToken.None);
    }
}
