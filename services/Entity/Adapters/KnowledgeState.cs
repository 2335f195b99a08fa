namespace Newsdesk.Entities.Adapters;

internal enum KnowledgeState
{
    Importing,
    Ready,
    Active,
    Failed,
}
