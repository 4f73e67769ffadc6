namespace EarlySupport.Browser.Tests;

/// <summary>How a day is gone through: each language twice, each width with scripts and without.</summary>
public sealed class Days : TheoryData<string, int, bool>
{
    public Days()
    {
        Add("fi", 1280, true);
        Add("fi", 360, false);
        Add("sv", 360, true);
        Add("sv", 1280, false);
        Add("en", 360, true);
        Add("en", 1280, false);
    }
}
