using Grpc.Core;
using Newsdesk.Articles.Ingest;
using Newsdesk.Platform.Errors;

namespace Newsdesk.Articles.Api;

/// <summary>Counts the results of an import into its reports.</summary>
internal static class ImportProgress
{
    extension(V1.ImportArticlesResponse progress)
    {
        public void Add(IngestResult result, ServerCallContext context)
        {
            progress.RecordCount = result.Item.Number;
            if (result.Accepted is { } accepted)
            {
                progress.Add(accepted);
            }
            else if (result.Refused is { } refused)
            {
                progress.RefusedCount++;
                progress.Refusals.Add(new V1.ImportRefusal { RecordNumber = result.Item.Number, Status = refused.ToStatus(context) });
            }
        }

        /// <summary>The next report: the counts go on, the refusals were told.</summary>
        public V1.ImportArticlesResponse Next()
        {
            var next = progress.Clone();
            next.Refusals.Clear();
            return next;
        }

        private void Add(Ingested accepted)
        {
            switch (accepted.Outcome)
            {
                case IngestOutcome.Created:
                    progress.CreatedCount++;
                    progress.IngestSequence = Math.Max(progress.IngestSequence, accepted.Article.Sequence);
                    break;
                case IngestOutcome.Revised:
                    progress.RevisedCount++;
                    progress.IngestSequence = Math.Max(progress.IngestSequence, accepted.Article.Sequence);
                    break;
                default:
                    progress.UnchangedCount++;
                    break;
            }
        }
    }
}
