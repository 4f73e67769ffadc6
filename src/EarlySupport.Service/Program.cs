Console.WriteLine("EarlySupport");
