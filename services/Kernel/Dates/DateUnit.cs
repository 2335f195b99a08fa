namespace Newsdesk.Kernel.Dates;

internal enum DateUnit
{
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Year,
    Decade,
    Century,
}
