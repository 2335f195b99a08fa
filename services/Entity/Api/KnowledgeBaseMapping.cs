using Google.Protobuf.WellKnownTypes;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Api;

/// <summary>Versions of the knowledge base on their way to the wire.</summary>
internal static class KnowledgeBaseMapping
{
    extension(KnowledgeVersion version)
    {
        public KnowledgeBase ToProto() => new()
        {
            Name = version.Id.Name,
            State = version.State switch
            {
                KnowledgeState.Importing => KnowledgeBase.Types.State.Importing,
                KnowledgeState.Ready => KnowledgeBase.Types.State.Ready,
                KnowledgeState.Active => KnowledgeBase.Types.State.Active,
                _ => KnowledgeBase.Types.State.Failed,
            },
            EntityCount = version.EntryCount,
            AliasCount = version.AliasCount,
            Origin = version.Origin,
            CreateTime = version.CreateTime?.ToTimestamp(),
        };
    }

    extension(ImportProgress progress)
    {
        public ImportKnowledgeBaseResponse ToProto() => new()
        {
            ReadCount = progress.ReadCount,
            KeptCount = progress.KeptCount,
            BrokenCount = progress.BrokenCount,
            ReadBytes = progress.ReadBytes,
            TotalBytes = progress.TotalBytes,
        };
    }
}
