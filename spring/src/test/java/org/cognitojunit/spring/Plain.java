package org.cognitojunit.spring;

import org.springframework.context.annotation.Configuration;

/** An application that does nothing. */
@Configuration(proxyBeanMethods = false)
class Plain {}
